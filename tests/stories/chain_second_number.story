# each speaker has a number
report Herald 2031-06-12
The Growers' League says 6,000 people marched in Pelm on Thursday, the police say 2,200.
report Post 2031-06-12
The owners say 40 cooks were dismissed in Tessel, the union says 55.
expect
chain Herald: Growers' League
chain Post: the owners
chain Post: the union
