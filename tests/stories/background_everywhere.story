# a town's and everybody's
report Herald 2031-02-03 | Measles in Pelm
In Pelm 120 people have been infected with measles, the town doctor Ada Lind said.
report Post 2031-02-04 | Measles spreads
Nationwide, 1,900 people have been infected with measles, the health institute said. Pelm and Tessel stand out.
report Bulletin 2031-02-04 | Measles in Pelm and elsewhere
In Pelm 120 people have been infected with measles. Across the country 1,900 people have been infected, the health institute said.
expect
no disagreement figure
# no place told: two who count everybody
report Herald 2031-02-03 | Measles spreads
Some 900 people have been infected with measles, the doctors' league said.
report Post 2031-02-04 | Measles spreads
Nationwide, 1,900 people have been infected with measles, the health institute said.
expect
fact infected disputed: ~900 (Herald) | 1900 (Post)
