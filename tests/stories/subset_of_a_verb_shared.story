# the second number of a list has the verb of the first, and what stands behind it only says where
report Herald 2031-05-09
The toll of the collision has risen to 48. 31 sailors died on board and a further 17 in hospital, the coast guard said.
expect
fact killed single-source: 48 (Herald)
fact killed single-source: 17 (Herald)
no fact hospitalised
no disagreement

report Post 2031-05-09
Six miners died in the shaft and another four on the way to hospital, the mine's owner said.
expect
fact killed single-source: 6 (Post)
no fact hospitalised
