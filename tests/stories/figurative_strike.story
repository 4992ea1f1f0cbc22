# who strikes for pay strikes nobody
report Herald 2031-06-12
Some 4,200 dockers struck on Thursday, the union said.
report Post 2031-06-12
Nine nurses struck for more pay in Tessel.
expect
no fact struck
# who strikes a cyclist does
report Herald 2031-06-12
A driver struck two cyclists in Pelm on Thursday, police said.
expect
fact struck single-source: 2 (Herald)
