# an earlier blast with a day and a place of its own
report Herald 2024-05-03
A blast tore through the Brannock hotel in Tessel on Thursday and killed 19 people, the police said. A blast like it tore through a mill in Kestrow on April 11 and killed 33 people, the health office said.
report Courier 2024-05-03
Nineteen people were killed when a blast tore through the Brannock hotel in Tessel on Thursday, the police said.
expect
fact killed single-source: 19 (Herald Courier)
background killed
no disagreement figure

# a neighbour of the place, named in passing
report Herald 2024-05-03
A fire burned down the Brannock hotel in Tessel on Thursday. Six people were killed, the police said. The hotel stands beside the Olmen mill, where a blast in March killed 41 people, according to the miners' union.
expect
background killed
no disagreement figure

# the place of the event itself
report Herald 2024-05-03
Rescuers searched the Brannock hotel in Tessel on Friday. The fire broke out in Tessel on Thursday, where 12 people were killed, the police said.
expect
fact killed single-source: 12 (Herald)
