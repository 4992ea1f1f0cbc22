# a month's name that somebody bears
report Herald 2031-03-04
Three men were killed in Dell on Monday, police said. "We heard nothing," April said. Vera April, 44, owns the bakery.
expect
no fact killed of April
fact killed single-source: 3 (Herald)

report Post 2031-09-04
The mill at Orrin burned down in April, said Carl August. He had bought it in June.
expect
time Post: April = 2031-04-01..2031-04-30
time Post: June = 2031-06-01..2031-06-30
