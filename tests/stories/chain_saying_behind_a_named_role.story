# "saying" is of whoever acts in its clause, by name where the name is inserted
report Herald 2024-05-02
Governor Marta Quist walked past the cameras. Her spokesman, Olaf Sund, lingered at the gate, saying that four miners had died.
expect
chain Herald: Olaf Sund
fact killed single-source: 4 (Herald)

report Post 2024-05-02
The harbour master, Lene Falk, turned back at the pier and said that eight people had drowned.
expect
chain Post: Lene Falk
fact killed single-source: 8 (Post)
