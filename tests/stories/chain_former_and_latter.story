# "the former" and "the latter" are the two named last
report Herald 2024-05-02
The coroner and the head of the clinic, Ines Quist, disagree. The former said that four people had died, while the latter said that six people had died.
expect
chain Herald: coroner
chain Herald: Ines Quist
fact killed disputed: 4 (Herald) | 6 (Herald)

# one verb for two speakers
report Post 2024-05-02
The army said that two soldiers had died at the bridge, the rebels that eleven soldiers had died.
expect
chain Post: army
chain Post: rebels
fact killed of soldiers disputed: 2 (Post) | 11 (Post)

report Courier 2024-05-02
The union said that 5,000 people had marched through Pelm, the police 800.
expect
chain Courier: union
chain Courier: police
fact protested disputed: 5000 (Courier) | 800 (Courier)

report Herald/2 2024-05-02
The navy put the number of dead at 12, the coast guard at more than 20.
expect
chain Herald/2: navy
chain Herald/2: coast guard
fact killed disputed: 12 (Herald/2) | 21+ (Herald/2)

# "both" and "the two" are the two named last
report Post/2 2024-05-02
Mayor Lene Falk and the coroner, Olaf Sund, arrived at noon. Both said that three children had died.
expect
chain Post/2: Lene Falk
chain Post/2: Olaf Sund

report Courier/2 2024-05-02
The harbour master and the fire chief stood at the pier. The two said that 14 dockers were injured.
expect
chain Courier/2: harbour master
chain Courier/2: fire chief
