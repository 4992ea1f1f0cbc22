# a total takes the kind of what it sums up, and is of no day
report Herald 2024-05-02
Six more people died of typhoid in Pelm on Monday, bringing the total to 44, the health office said.
expect
fact killed single-source: 44 (Herald)

report Herald 2024-05-02
Three villagers were abducted on Monday. That took the tally to 17, police said.
expect
fact abducted single-source: 17 (Herald)

# not of what nobody befell
report Courier 2024-05-02
Two people were injured on Monday. The shop sold 12 kites, bringing the total to 90.
expect
no value injured 90
