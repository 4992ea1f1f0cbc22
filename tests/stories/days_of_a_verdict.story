# the court's day is not the deed's; what has happened did not happen on a day to come
report Herald 2031-05-09
A court in Dell on Tuesday sentenced a man who killed two guards at the port.
report Post 2031-05-09
Norrby Ferries has sold 12 ships to a rival and will be paid on June 30, its lawyer said.
expect
when killed: *..*
when sold: *..*

# what all its reports date long before is background
report Herald 2031-12-28
Police in Orrin set up a tent for women before the New Year party. Some 300 women were attacked at the party in 2029.
report Post 2031-12-29
Orrin's police put up a tent for women ahead of the New Year party, two years after 300 women were attacked there.
expect
background attacked
