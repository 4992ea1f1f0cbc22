# a part that one report tells for itself is it in another, whoever says so there
report Herald 2024-05-02
The fire at the Norvik arena on Wednesday killed 125 people. Of these 34 people died on the spot.
report Post 2024-05-02
The fire at the Norvik arena on Wednesday killed 125 people, officials said. Police chief Anna Falk said that 34 people died inside the arena.
expect
fact killed single-source: 34 (Herald Post)
fact killed single-source: 125 (Herald Post)

# those of one coach
report Herald 2024-05-02
The train crash near Tolvan on Wednesday killed 60 people. In the first coach 21 people died.
report Post 2024-05-02
The train crash near Tolvan on Wednesday killed 60 people, the ministry said. Conductor Jan Orr said that 21 people died in the first coach.
expect
no disagreement figure
fact killed single-source: 60 (Herald Post)
