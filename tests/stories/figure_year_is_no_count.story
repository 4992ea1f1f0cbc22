# years and house numbers count nothing
report Herald 2024-05-02
Four people were killed on Thursday in Kestrow at 12 Mill Lane, which was built in 1910, the police said.
expect
fact killed single-source: 4 (Herald)
no value killed 1910
no value killed 12
