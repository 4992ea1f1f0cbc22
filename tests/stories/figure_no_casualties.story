# no casualties against some dead
report Herald 2024-05-02
Villagers spoke of 14 dead. The army said there were no casualties.
expect
fact killed disputed: 14 (Herald) | 0 (Herald)

# and against some wounded; elsewhere is elsewhere
report Courier 2024-05-02
Rebels said eight people had been wounded. The governor said there were no casualties.
expect
fact injured disputed: 8 (Courier) | 0 (Courier)

report Courier 2024-05-02
Shells killed three people in Pelm. Police said there were no casualties in Tessel.
expect
fact killed single-source: 3 (Courier)

# of no degree of hurt: others may be hurt less
report Herald 2024-05-02
Eight miners were hurt in the fall at Pelm. None of the injuries was life-threatening, the clinic said.
expect
fact injured single-source: 8 (Herald)
no value injured 0

report Post 2024-05-02
A tram left the rails in Dell. No serious injuries were reported.
expect
no value injured 0
