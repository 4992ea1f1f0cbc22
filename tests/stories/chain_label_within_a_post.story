# whoever a post is labelled with says all of it, by letters too; its writer passes it on
report Herald 2031-05-05
Two dyers were hurt in a shed in Orrin on Sunday.

OPD: Dyer fired a flare this morning inside shed, killing his uncle and injuring an aunt. @OrrinHerald — Tom Vale (@TomValeOrrin) May 4, 2031

OPD: 2 adults each over 60 years old burned inside a shed. One is dead, other is in hospital @OrrinHerald — Tom Vale (@TomValeOrrin) May 4, 2031
expect
chain Herald: Tom Vale < OPD

# an account that signs a post is not in what the post's speaker says
report Post 2031-05-05
Two dyers were hurt in a shed in Orrin on Sunday.

Police say two dyers were injured inside the shed @OrrinPost — Ada Lind (@AdaLindPost) May 4, 2031
expect
chain Post: Ada Lind < Police

# nor does a town speak
report Courier 2031-05-05
The fire began at noon.

OSLO: Two weavers were killed. — Ada Lind (@AdaLindPost) May 4, 2031
expect
no chain Courier: OSLO
chain Courier: Ada Lind
