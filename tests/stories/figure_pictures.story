# the numbering of pictures counts nobody
report Herald 2024-05-02
Image 7 of 12 shows the hall in Velikino where three people were killed on Thursday, police said.
expect
fact killed single-source: 3 (Herald)
no value killed 7
no value killed 12
