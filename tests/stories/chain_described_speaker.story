# who is described is the head of the phrase, and what "who" says ends with its clause
report Herald 2024-05-02
The owner of a boat yard in northern Sorland who has admitted hiding six engines was arrested on Thursday, police said.
expect
chain Herald: police < owner of a boat yard

# a name behind what the speaker is
report Post 2024-05-02
A nurse who counted nine dead was hurt in the arcade, officials said. A message from the so-called "Grey Tide" rebels said four soldiers died.
expect
chain Post: Grey Tide rebels
no chain Post: message

# a speaker with a participle, and "said" before a subject of its own
report Herald 2024-05-02
Ines Quist, speaking in Tessel on Sunday, said the mill in which 12 people were killed is shut.
expect
fact killed single-source: 12 (Herald)
chain Herald: Ines Quist
no chain Herald: mill

report Post 2024-05-02
Olaf Rask, standing by the gate, said the blast that left 30 workers hurt came without warning.
expect
chain Post: Olaf Rask
no chain Post: blast
