# somebody's own dead
report Herald 2031-06-12 | Crush at stadium in Pelm
Fifty-two people were killed in a crush at the stadium in Pelm on Thursday, the health office said.
report Post 2031-06-13 | Pelm mourns dead of stadium crush
The crush at the stadium in Pelm killed 52 people, the health office said. Some families said that they had lost two relatives.
expect
fact killed single-source: 52 (Herald Post)
no disagreement figure
