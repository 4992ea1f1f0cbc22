# each number with the place behind it
report Herald 2024-05-02
Six people were killed in Pelm, Norland, and three in Tessel, the fire service said.
report Courier 2024-05-02
Six people were injured in Brannock and two in Orrin, police said.
expect
fact killed single-source: 6 (Herald)
fact killed single-source: 3 (Herald)
fact injured single-source: 6 (Courier)
fact injured single-source: 2 (Courier)
