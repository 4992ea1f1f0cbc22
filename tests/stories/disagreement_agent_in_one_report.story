# two speakers of one report accuse each other's side
report Herald 2024-05-02
Norland forces shelled the market of Tessel on Thursday, the Sorland police said. The Sorland army shelled the market, said surgeon Berit Lang.
expect
disagreement agent: Herald | Herald

# one man in two wordings is one doer
report Herald 2024-05-02
A driver killed three people in Kestrow on Thursday.
report Courier 2024-05-02
A man killed three people in Kestrow on Thursday, and was arrested.
expect
no disagreement
