# a number alone, all that somebody says, is of what was counted just before
report Post 2031-05-09 | March through Velm
The police counted 6,000 marchers in Velm on Thursday. The Harbour League says 8,500.
expect
fact attended disputed: 6000 (Post) | 8500 (Post)

# "had given" makes it a former one; without a number before it is of nothing
report Herald 2031-05-09 | Dam gives way above Orlen
Nineteen people died when the dam above Orlen gave way, the fire brigade said on Friday. It had given 11 in the morning.
expect
fact killed updated: 19 (Herald)
earlier killed 11

report Courier 2031-05-10 | Council of Pelm meets
The council of Pelm met on Friday. The mayor spoke of two.
expect
no fact killed
no fact attended
