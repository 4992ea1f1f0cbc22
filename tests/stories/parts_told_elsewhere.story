# a part in one report is the same part in another
report Herald 2031-05-14
Rowe Nursery is recalling its travel cot. The recall covers 310,000 cots, among them 64,000 cots in Ostria.
report Post 2031-05-14
Rowe Nursery has recalled 64,000 cots in Ostria, the Safety Board said on Wednesday. The cot can fold on one side.
expect
no disagreement figure

# the dead with and without the one who killed them
report Herald 2031-05-14
A gunman killed five people in a bowling hall in Velm on Tuesday and then shot himself, police said.
report Post 2031-05-14
Six people are dead after a shooting in a bowling hall in Velm on Tuesday, including the gunman, police said.
expect
no disagreement figure
fact killed single-source: 6 (Post)

report Herald 2031-05-14
Three people were killed at a market in Orrin on Tuesday and the attacker took his own life, the mayor said.
report Post 2031-05-14
Four people died in the attack at a market in Orrin on Tuesday, police said.
expect
no disagreement figure

# a province's dead, told alone after the whole
report Herald 2031-05-14T09:00:00Z
Thirty-two people have died in floods in Ostria, the rescue service said on Wednesday. Twenty-three of them died in Upper Velm and nine in Lower Velm, the rescue service said.
report Post 2031-05-14T15:00:00Z
In Upper Velm 23 people lost their lives in the floods, the rescue service said on Wednesday.
expect
fact killed single-source: 32 (Herald) range 32..32
no disagreement figure

# before the whole it may be an earlier toll
report Post 2031-05-13T15:00:00Z
In Upper Velm 23 people lost their lives in the floods, the rescue service said on Tuesday.
report Herald 2031-05-14T09:00:00Z
Thirty-two people have died in floods in Ostria, the rescue service said on Wednesday. Twenty-three of them died in Upper Velm and nine in Lower Velm, the rescue service said.
expect
fact killed updated: 32 (Herald) | 23 (Post)
