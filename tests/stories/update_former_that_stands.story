# what was said before and still holds is no former number
report Herald 2031-05-09 | Match in Velm ends in a crush
The crush at the stadium of Velm killed 125 people, among them two guards, police said on Friday.
report Post 2031-05-09 | Match in Velm ends in a crush
Police had earlier reported 127 people killed in the crush at the stadium of Velm, two guards among them. The number was lowered to 125 on Friday, police said.
expect
earlier killed 127
fact killed of guards single-source: 2 (Herald)

report Courier 2031-05-09 | Bus leaves the road near Selm
Three people were injured when a bus left the road near Selm, police said on Friday. Police had earlier spoken of three.
expect
fact injured single-source: 3 (Courier)
