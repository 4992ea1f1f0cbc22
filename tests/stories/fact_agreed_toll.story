# "two victims", "the dead": each report mainly counts two, and all are the story's toll
report Herald 2031-05-13 | Two killed at Orrin mill
Two people were killed when a boiler burst at a mill in Orrin on Monday, the fire chief said.
report Post 2031-05-13 | Boiler kills two in Orrin
A boiler burst at a mill in Orrin on Monday. Two victims died at the scene, the fire chief said. A visitor from Kess, 11, was unhurt.
report Courier 2031-05-14 | Orrin mourns two mill workers
Two mill workers were killed when a boiler burst in Orrin on Monday, the fire chief said.
expect
fact killed single-source: 2 (Herald Post Courier)
# a later report counts more: nothing is agreed, and the toll rises
report Herald 2031-05-13 | Two killed at Orrin mill
Two people were killed when a boiler burst at a mill in Orrin on Monday, the fire chief said.
report Post 2031-05-13 | Boiler kills two in Orrin
Two people were killed when a boiler burst at a mill in Orrin on Monday, the fire chief said.
report Courier 2031-05-15 | Third death after Orrin boiler blast
Three people have now died after a boiler burst at a mill in Orrin on Monday, the hospital said on Wednesday.
expect
fact killed updated: 3 (Courier)
earlier killed 2
