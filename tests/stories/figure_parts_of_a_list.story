# a list in numbers
report Herald 2031-02-03
The day in numbers: 40 injured, some of them badly; one mast of 12 tons; 14 boats.
report Post 2031-02-03
Nine people were killed in Tessel on Sunday, and the names of seven are known.
expect
fact injured single-source: 40 (Herald)
no value injured 14
no value injured 1
fact killed single-source: 9 (Post)
