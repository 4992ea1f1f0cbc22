# those who are left out are not those it befell
report Herald 2024-05-02
All but two of the 30 passengers aboard the ferry drowned, the coast guard said.
expect
fact killed single-source: 28 (Herald)

report Post 2024-05-02
All except four of the 20 houses in the lane were destroyed by the fire.
expect
fact destroyed single-source: 16 (Post)

report Courier 2024-05-02
All but three passengers were killed when the coach burned, the police said.
expect
no value killed 3
