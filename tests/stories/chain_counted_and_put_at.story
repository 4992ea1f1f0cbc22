# who counts, and who puts the number at, says so
report Herald 2024-05-02
The Blue Anchor aid group counted 46 dead in the flood, but the fisheries ministry put the toll at 31.
expect
fact killed disputed: 46 (Herald) | 31 (Herald)
chain Herald: Blue Anchor aid group
chain Herald: fisheries ministry

report Post 2024-05-02
Doctors counted 14 wounded. He put the book at the edge of the table, and police set a fire at the gate.
expect
fact injured single-source: 14 (Post)
chain Post: Doctors
no chain Post: police
