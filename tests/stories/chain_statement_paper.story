# a paper speaks for the body that issued it
report Herald 2024-05-02
Two miners were killed in the Dunmarrow mine on Thursday, Orrin Copper said in a statement.
expect
fact killed single-source: 2 (Herald)
chain Herald: Orrin Copper
