# the number of Tuesday, told again on Thursday beside Thursday's, is no second opinion
report Herald 2031-05-06
At least 40 people were killed in a hotel fire in Dell on Tuesday, the town hall said.
report Post 2031-05-08
The number of people killed in the hotel fire in Dell rose to 52, officials said. On Tuesday the town hall said that at least 40 people were killed in the fire.
expect
story 1: Herald Post
fact killed updated: 52 (Post)
earlier killed 40+
no disagreement

# what several call a former number is one, whoever still gives it
report Herald 2031-05-09T20:00Z
The toll of the crush at the Orrin stadium was lowered from 90 to 64 on Friday, the health office said.
report Post 2031-05-09T12:00Z
At least 90 people were killed in a crush at the Orrin stadium on Thursday, the deputy governor said.
expect
fact killed updated: 64 (Herald)
no disagreement figure

# of those in one sentence before it, and of nobody killed
report Post 2031-05-09
The number of people killed in the hotel fire in Dell rose to 52, officials said. One of the hurt is still in intensive care. Out of the 52 people who died, 14 were children, the mayor said.
expect
fact killed single-source: 52 (Post)
no value killed 1
fact killed single-source: 14 (Post)
no disagreement

# one stadium in two spellings
report Herald 2031-05-09
Fans invaded the Kanderdal stadium on Thursday when their team lost, police said.
report Post 2031-05-09
Fans invaded the Kandardal stadium on Thursday when their team lost, officials said.
expect
no disagreement place

# what an office had put it at earlier in the day is its former number
report Herald 2031-05-09
The toll of the fire in Dell: 31 people were killed, the town hall said on Friday. Earlier on Friday the town hall had put the number at 34.
report Post 2031-05-09
Thirty-one people were killed in the fire in Dell, the town hall said on Friday.
expect
no value killed 34+
no disagreement

# the same of the police and the hurt
report Herald 2031-05-09
Police said 12 people were injured when the stand fell in Selm. Earlier on Friday, the police had spoken of 20 injured.
expect
fact injured updated: 12 (Herald)
earlier injured 20
no disagreement
