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
