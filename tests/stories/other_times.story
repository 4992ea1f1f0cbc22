# the total of a season is not the event's
report Herald 2032-01-27 | Six skiers die in avalanche at Karst Pass
Six skiers were killed on Monday below the Karst Pass, the police of Orrin said.
report Post 2032-01-27 | Avalanche at Karst Pass kills six skiers
Monday's avalanche killed six skiers, according to the rescue service. The snow institute says that 31 people have been killed in avalanches since the start of winter.
expect
fact killed agreed: 6 (Herald Post)
no disagreement figure

report Herald/2 2031-08-12
A bus crash near Dell killed four people on Sunday, police said.
report Post/2 2031-08-12
Four people were killed in Sunday's crash near Dell. The road office says 60 people have died on that road so far this year.
expect
no disagreement figure

# last month's is another event
report Herald/3 2031-11-15
The storm injured 21 people along the coast on Friday, the fire service said.
report Post/3 2031-11-15
Friday's storm injured 21 people, the fire service said. In October's storm 64 people were injured.
expect
no disagreement figure

report Herald/4 2031-06-16
A boiler burst at the Harmon mill on Saturday and killed five workers, the labour office said.
report Post/4 2031-06-16
Five workers were killed on Saturday when a boiler burst at the Harmon mill. In May's fire there 12 workers were killed, the union said.
expect
no disagreement figure

# one hospital's are some of the hurt
report Herald/5 2029-06-03
Fifty-two people were injured when a gas bottle exploded in Marn on Saturday, the fire service said.
report Post/5 2029-06-03
The county hospital is treating 14 people injured in Saturday's explosion in Marn, its chief physician Ola Brix said.
expect
no disagreement figure

report Herald/6 2029-06-03
Ninety people were injured in the crush at the Dell stadium on Saturday, police said.
report Post/6 2029-06-03
Saint Olave's hospital said that 31 people were injured in Saturday's crush at the Dell stadium.
expect
no disagreement figure

# a drill's are nobody
report Herald/7 2031-07-07
Seven people were injured on Sunday in Dell, the fire service said. For an exercise in April a roof had come down: 400 people were injured, all of them cadets with painted wounds.
expect
no value injured 400

report Post/7 2031-07-07
During the drill 30 people were killed, students with staged burns. A real fire injured two people on Sunday.
expect
no value killed 30

# "rose on Wednesday" dates the count
report Herald/8 2026-05-13
The number of people killed when a ferry sank off Hval on Tuesday rose to 11 on Wednesday, officials said.
expect
when killed: 2026-05-12..2026-05-12

report Post/8 2026-05-13
The number of miners killed in Monday's blast rose to nine on Wednesday, the mayor said.
expect
no disagreement time

# what burst killed, and at that time
report Courier 2027-09-14
The boiler that burst at the Harmon mill last Wednesday, killing five workers, was built in 1986, the labour office has found.
expect
when killed: 2027-09-08..2027-09-08

report Gazette 2027-09-14
The dam that broke on Friday, killing two farmers, was opened in 1961.
expect
when killed: 2027-09-10..2027-09-10
