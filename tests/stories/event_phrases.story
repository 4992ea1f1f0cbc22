# gave way, took refuge, caught fire, cost the lives: events in words that mean little alone
report Herald 2031-05-09
Two dams above Pelm gave way, engineers said. Some 90 farmers took shelter in the chapel. Five barns caught fire.
report Post 2031-05-09
The flood at Pelm cost the lives of 17 farmers, the district said.
expect
fact collapsed of dams single-source: 2 (Herald)
fact sheltered single-source: ~90 (Herald)
fact burned of barns single-source: 5 (Herald)
fact killed single-source: 17 (Post)
no fact given
no fact caught

report Gazette 2031-05-09
Norrby Ferries is seeking $40 million from the yard, its lawyer said. It hopes to recoup 3 million euros from the port.
expect
fact sought single-source: 40000000 (Gazette)
no fact paid

# what came of it is told; that they were hit is how
report Herald 2024-05-02
Six miners were shot and wounded in Pelm, police said.
expect
fact injured single-source: 6 (Herald)
no fact shot
no fact struck

report Post 2024-05-02
Two nurses were hit and killed by a van in Dell.
expect
fact killed single-source: 2 (Post)
no fact struck
