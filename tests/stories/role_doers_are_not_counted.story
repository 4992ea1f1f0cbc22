# the two who shot, the nine who were
report Herald 2024-05-02
Police believe that the two men who shot up the Tessel market are from Pelm.
report Post 2024-05-02
Nine people were shot at the Tessel market, police said.
expect
no value shot 2

# the gunmen shot and were not shot
report Courier 2024-05-02
Gunmen came into the Tessel arcade and began to shoot, killing nine people, officials said.
expect
no fact shot
fact killed single-source: 9 (Courier)
