# a month's dead beside one strike's
report Herald 2031-06-12
A shell hit a bakery in Pelm on Thursday and killed seven people, the mayor said.
report Post 2031-06-12
With the seven people who died in the bakery in Pelm on Thursday, the number of those killed in the district this month has risen to 264, observers said.
report Bulletin 2031-06-13
Seven people were killed in the bakery in Pelm on Thursday. In the past month 264 people were killed by shells, observers said.
expect
no disagreement figure
fact killed single-source: 7 (Herald Post Bulletin)
