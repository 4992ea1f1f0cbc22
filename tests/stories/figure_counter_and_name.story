# a counter of pictures, a number in a name, an age behind a numbered name
report Herald 2031-05-09
1 of 7 | Smoke over Dell, where a fire killed 30 people, according to the fire service.

The fire in Dell killed 30 people, the fire service said.
report Post 2031-05-09
The Dell Two pipeline burst on Monday, killing a welder.
report Gazette 2031-05-09
Jon Brandt Jr., 58, was charged with arson on Monday.
expect
no value killed 7
no value killed 2
fact killed single-source: 30 (Herald)
fact charged of Brandt single-source: none (Gazette)
no value charged 58
