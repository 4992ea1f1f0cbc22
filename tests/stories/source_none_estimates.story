report Herald 2024-05-02
Initial estimates put the number of dead at nine. Unconfirmed reports say that 14 people were hurt.
expect
no chain Herald: estimates
origins injured: 1-1

report Post 2024-05-02
Conflicting reports say that nine people died in Pelm.
report Courier 2024-05-02
Nine people died in Pelm, early media reports said.
expect
fact killed single-source: 9 (Post Courier)
