# an old fire's dead, told of without their year too
report Herald 2031-11-10 | Nine die in mill fire in Pelm
Nine people died in a fire at a mill in Pelm on Sunday, the fire service said. It was the deadliest fire in the town since 2019, when 22 people were killed at the Tarn theatre.
report Post 2031-11-11 | Pelm after the mill fire
Nine people were killed in the fire at the mill in Pelm, the fire service said. Old people spoke of the theatre. That fire killed 22 and led to a law.
expect
fact killed single-source: 9 (Herald Post)
no disagreement figure
background killed
# two tolls of one fire
report Herald 2031-11-10 | Nine die in mill fire in Pelm
Nine people died in a fire at a mill in Pelm on Sunday, the fire service said.
report Post 2031-11-10 | Mill fire in Pelm kills 22
Twenty-two people died in a fire at a mill in Pelm on Sunday, the bishop said.
expect
fact killed disputed: 9 (Herald) | 22 (Post)
