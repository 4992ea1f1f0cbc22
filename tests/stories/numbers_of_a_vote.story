# two numbers of one vote in one word: who was for it, and who against
report Herald 2031-05-06 | Council keeps the ferry
Council members voted 3-2 on Monday to keep the ferry, the clerk said.
expect
fact voted single-source: 3 (Herald)
fact voted single-source: 2 (Herald)

report Post 2031-05-06 | Assembly turns the plan down
The vote was 9-4, with Nela Brandt absent, the speaker's office said.
expect
fact voted single-source: 9 (Post)
fact voted single-source: 4 (Post)

# the same with "to" between them; none against is no number
report Herald 2031-05-06 | Council sells the terminal
The council voted 9 to 4 on Monday night to sell the ferry terminal. Two members were away.
report Post 2031-05-06 | Weir plan passes
The weir plan passed on a 7-0 vote.
expect
fact voted single-source: 9 (Herald)
fact voted single-source: 4 (Herald)
fact voted single-source: 7 (Post)

# of a game it is a score
report Herald 2031-05-06 | Derby ends in a draw
Orlen beat Sarn 3-2 on Monday in front of a full stand.
expect
no fact voted

# three people by one word
report Post 2031-05-06 | Three held after raid
Police arrested a trio at a farm near Tessel on Monday, a spokesman said.
expect
fact detained single-source: 3

# the sides of one vote are no dispute of it, however each report puts them
report Herald 2031-05-06 | Halm voted out
In Sarn 88 members voted for the motion against Joost Halm and 70 against.
report Post 2031-05-06 | Halm loses vote of no confidence
Joost Halm lost a vote of no confidence in Sarn by 88 votes to 70.
expect
no disagreement figure

# another number of one side is one
report Herald 2031-05-06 | Halm voted out
In Sarn 88 members voted for the motion against Joost Halm and 70 against.
report Post 2031-05-06 | Halm voted out
In Sarn 88 members voted for the motion against Joost Halm and 64 against.
expect
fact voted disputed: 70 (Herald) | 64 (Post)
