# shares of a number, and one for each
report Herald 2031-02-03
Forty people were injured in Pelm on Sunday. A third of the injured are children, and a quarter of the injured are guides.
report Post 2031-02-03
Nine people were killed in Tessel on Sunday, the mayor said. The town lit candles, one for each of its dead.
expect
no value injured 1
no value killed 1
