# two hours of one event
report Herald 2031-05-04
Two men were shot at a fair in Orrin on Saturday. The shooting happened shortly after 8 p.m., police said.
report Courier 2031-05-04
Two men were shot at a fair in Orrin on Saturday. The shooting occurred around 9:30 p.m., the mayor said.
expect
story 1: Herald Courier
disagreement time: Herald | Courier

# who comes to it
report Herald 2031-05-04
A fire in a Dell bakery killed two bakers on Sunday. Firefighters were called at 1:10 a.m., the fire office said.
report Courier 2031-05-04
A fire in a Dell bakery killed two bakers on Sunday. It broke out about 2:15 a.m., neighbours said.
expect
story 1: Herald Courier
disagreement time: Herald | Courier

# rounded, and the hour of another event
report Herald 2031-05-04
Two men were shot at a fair in Orrin on Saturday. The shooting happened around 8 p.m., police said.
report Courier 2031-05-04
Two men were shot at a fair in Orrin on Saturday. The shooting happened at 8:10 p.m., police said.
report Post 2031-05-04
Two men were shot at a fair in Orrin on Saturday. Another shooting happened at 11 p.m. in Dell, police said.
expect
no disagreement

# one report has both
report Herald 2031-05-04
Two men were shot at a fair in Orrin on Saturday. The shooting happened around 8 p.m., police said.
report Courier 2031-05-04
Two men were shot at a fair in Orrin on Saturday. Police were called at 9 p.m., an hour after the shots of 8 p.m. were heard. The shooting happened at 9 p.m., the mayor said.
expect
no disagreement

# who hears of it hears of it later; "after" is any hour after
report Herald 2031-05-04
A fire in a Dell bakery killed two bakers on Sunday. It broke out about 1:10 a.m., neighbours said.
report Courier 2031-05-04
A fire in a Dell bakery killed two bakers on Sunday. Firefighters were called at 2:15 a.m., the fire office said.
report Post 2031-05-04
A fire in a Dell bakery killed two bakers on Sunday. The fire broke out after midnight, at some time after 12 a.m., the mayor said.
expect
no disagreement

# an hour of Greenwich is not the clock's there
report Herald 2031-05-02
The fire happened at 0027 GMT on Friday, the governor of Orlen said. It burned the hotel down.
report Courier 2031-05-02
The fire happened at 3:30 a.m. on Friday, Orlen police said. It burned the hotel down.
expect
no disagreement time
