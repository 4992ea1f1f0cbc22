# what a speaker says behind the attribution is the speaker's too
report Herald 2024-05-02
“The roof fell in at once,” fire chief Nelo Tarenko said on Thursday. “Nine people were killed in the hall.”
expect
fact killed single-source: 9 (Herald)
chain Herald: Nelo Tarenko

# a quotation cut by who says it
report Post 2024-05-02
"Eleven people," said Nora Quist, "were killed before the siren went."
expect
chain Post: Nora Quist
fact killed single-source: 11 (Post)
