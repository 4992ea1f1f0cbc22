# who was on board, by other words
report Herald 2031-05-09 | Ferry sinks off Velm
At least 230 people were on board, the coast guard said on Friday.
report Post 2031-05-09 | Ferry sinks off Velm
The ferry had carried 243 people, the harbour office of Velm said on Friday.
expect
fact aboard agreed: 230+ (Herald) | 243 (Post)

# brought to land, walked out, put out the fire, abstained, alive
report Herald 2031-05-09 | Ferry sinks off Velm
Forty-seven people were brought in by boats, the coast guard said. A helicopter lifted 17 sailors off the deck. Two pupils were found alive on Friday.
expect
fact rescued single-source: 47 (Herald)
fact found of pupils single-source: 2 (Herald)

report Post 2031-05-09 | Mill burns in Pelm
A fire that took 160 firefighters four hours to put out destroyed a mill in Pelm on Thursday. Roughly 6,500 workers walked out on Friday.
expect
fact deployed of firefighters single-source: 160 (Post)
fact walked out of workers single-source: ~6500 (Post)

report Courier 2031-05-09 | Council keeps the ferry
Forty members voted for the ferry on Thursday and 35 against it, the clerk said. Five abstained. All 75 members who voted were in the house, the clerk said.
expect
fact abstained single-source: 5 (Courier)
fact voted single-source: 40 (Courier)
fact voted single-source: 75 (Courier)

# whose verb is another's: 312 flights were cancelled, and walked nowhere
report Herald 2031-05-09 | Strike at Karst airport
Airlines cancelled 312 flights at Karst on Tuesday as baggage handlers and guards walked out over pay.
expect
no value walked out 312
fact cancelled single-source: 312 (Herald)
