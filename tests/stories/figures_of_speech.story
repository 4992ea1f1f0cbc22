# verbs of harm that harm nobody
report Herald 2024-05-02
Councillors killed the amendment by 31 votes to 28. The mill struck a compromise with 14 weavers.
expect
no fact killed
no fact struck

report Herald 2024-05-02
Regulators shot down the offer of 9 dairies. The argument died down. Attackers struck down nobody.
expect
no fact killed
no fact shot

# the same verbs where they do
report Courier 2024-05-02
Rebels shot down a mail plane on Tuesday, killing 9 people. A tram struck 3 cyclists.
expect
fact killed single-source: 9 (Courier)
fact struck single-source: 3 (Courier)

# let go of what is no person
report Herald 2024-05-02
Police released the names of two weavers. The court released photographs of 12 ledgers.
expect
no fact released

# a budget that is dead, a deal that is dead
report Herald 2031-05-04
The council's budget is dead on arrival. "The deal is dead," said the mayor of Dell, Ola Renn.
expect
no fact killed

# a guard who is dead
report Post 2031-05-04
The guard is dead, said the mayor of Dell, Ola Renn.
expect
fact killed of guard single-source: none
