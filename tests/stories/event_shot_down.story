# drones that are shot down are no victims
report Herald 2031-05-09
Air defence shot down six drones over the Selm district on Thursday night, the governor said. There were no casualties.
report Post 2031-05-09
The army shot down two missiles near Dell on Thursday, the defence ministry said.
expect
fact shot down of drones single-source: 6 (Herald)
fact shot down of missiles single-source: 2 (Post)
no fact shot

# "no casualties" and one killed, on one day
report Herald 2031-05-09 | Drone strike on the Selm mill
A drone hit the mill at Selm on Thursday night and set it on fire. There are no casualties, the governor of Selm said.
report Post 2031-05-09 | Drone strike on the Selm mill
A drone hit the mill at Selm on Thursday night and set it on fire. One person was killed, the health ministry said.
expect
story 1: Herald Post
fact killed disputed: 0 (Herald) | 1 (Post)
disagreement figure: Herald | Post
