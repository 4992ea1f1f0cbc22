# what befell one person is told by a verb with its noun
report Herald 2024-05-02
Nolan Reyk faces two counts of arson. His brother Tam Reyk is serving a life sentence for a robbery.
expect
fact charged of Nolan Reyk single-source: none (Herald)
no value charged 2

# passed away
report Courier 2024-05-02
The singer Ada Morell passed away on Wednesday in a hospital in Lun.
expect
fact killed of Ada Morell single-source: none (Courier)

# the word beside says which: fatally
report Post 2024-05-02
A march began near the corner in Pelm where Kees Arlund was fatally shot. Rike Solm was mortally wounded beside him.
expect
fact killed of Kees Arlund single-source: none (Post)
fact killed of Rike Solm single-source: none (Post)
