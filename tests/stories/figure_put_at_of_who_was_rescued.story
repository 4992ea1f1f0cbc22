# the number of people rescued, in whatever place
report Herald 2031-02-03 | Flood in the delta
Boats have rescued 480 people from roofs in the Orla delta, the Tarn Red Aid said.
report Post 2031-02-03 | Flood in the delta
The Tarn Blue Aid, which runs the camps, put the number of people rescued in the delta at 480 on Sunday.
expect
fact rescued agreed: 480 (Herald Post)
origins rescued: 2-2
# of what is no event
report Herald 2031-02-03 | Council votes
The clerk put the number of ballots printed in Selm at 480 on Sunday.
expect
no fact rescued
