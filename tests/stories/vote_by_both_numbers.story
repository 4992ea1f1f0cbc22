# both numbers of a vote, though no word for voting stands beside them
report Herald 2031-05-14
The council of Orrin approved the plan for the bridge 7-2 on Monday.
report Post 2031-05-14
Lawmakers in Velm rejected the bill on ferries 40 to 31 on Monday.
expect
fact voted single-source: 7 (Herald)
fact voted single-source: 2 (Herald)
fact voted single-source: 40 (Post)
fact voted single-source: 31 (Post)

report Herald 2031-05-14
The motion against the prime minister was carried. Speaker Ulf Tarrin announced: 58 in favour, 55 against.
report Post 2031-05-14
The motion against the prime minister was carried on Wednesday. The Speaker gave the result as 58 to 55.
expect
fact voted single-source: 58 (Herald Post)
fact voted single-source: 55 (Herald Post)

# a game is no vote
report Herald 2031-05-14
Orrin Rovers beat Velm 4-1 on Monday, and the council of the town cheered.
expect
no fact voted
