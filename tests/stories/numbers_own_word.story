# in a row of numbers each has the word behind it, and no other
report Herald 2031-05-09
The minister gave the figures: 33 dead, 188 rescued, 22 missing.
expect
fact killed single-source: 33 (Herald)
fact rescued single-source: 188 (Herald)
fact missing single-source: 22 (Herald)
no value missing 33
no value rescued 22

report Post 2031-05-09
Twelve people are known to have died in the flood at Dell and 41 have been rescued, the harbour office said.
expect
fact killed single-source: 12 (Post)
fact rescued single-source: 41 (Post)
no value killed 41

# a number that another clause has for its object
report Herald/2 2031-05-09
Corvel, a firm that earned 212 million last year, makes 900 people redundant, its spokeswoman Ada Lind said.
expect
fact laid off single-source: 900 (Herald/2)
no value laid off 212000000

report Post/2 2031-05-09
The mill, which sold 30,000 sacks in May, lays off 40 workers, the owner said.
expect
no value laid off 30000

# items of a list, with semicolons between
report Courier 2031-05-09
The day in figures: 96 injured, some of them badly; one tent of nine tons; 14 boats.
expect
no value injured 14
no value injured 1

report Gazette 2031-05-09
The figures: 12 injured, some of them badly; one crane of 20 tons; 40 boats.
expect
no value injured 40
no value injured 1

# "handed over 33" bounds nothing, nor does "turned over"
report Herald/3 2031-05-09
Ostria handed over 33 prisoners at the bridge on Friday, the army said.
expect
no value handed 34+

report Post/3 2031-05-09
Norland turned over 12 prisoners on Friday, the Red Kite agency said.
expect
no value turned 13+

# what is said and what is not so
report Courier/2 2031-05-09
Nineteen people were killed at the quarry, and not 31, the coast guard said on Friday.
expect
no value killed 31

report Gazette/2 2031-05-09
The number of people killed is 52, not 64, the health office said.
expect
no value killed 64

# the oldest of them
report Herald/4 2031-05-09
In Dell 40 people have fallen ill, the oldest of them 94, the clinic said.
expect
no value infected 94

report Post/4 2031-05-09
Nine people were injured on the pier, the youngest of them only six, police said.
expect
no value injured 6

# a number that some country calls for help by counts people where they are named
report Courier/3 2031-05-09
By noon 112 people had been rescued from the water, the coast guard said.
expect
fact rescued single-source: 112 (Courier/3)

report Gazette/3 2031-05-09
The storm injured 911 people in Dell, the health office said.
expect
fact injured single-source: 911 (Gazette/3)
