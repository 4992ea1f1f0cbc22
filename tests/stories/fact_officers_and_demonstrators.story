# officers here and demonstrators there are two totals
report Herald 2024-05-02
Twenty-three police officers were injured at the rally in Norvik on Wednesday, police spokesman Jan Falk said.
report Post 2024-05-02
More than 100 demonstrators were injured at the rally in Norvik on Wednesday, said Mira Sund of the alliance Open Street.
expect
fact injured of officers single-source: 23 (Herald)
fact injured of demonstrators single-source: 101+ (Post)
no disagreement figure

# soldiers and villagers
report Herald 2024-05-02
Nine soldiers were killed in the clash near Wamba on Wednesday, the army said.
report Post 2024-05-02
Fourteen villagers were killed in the clash near Wamba on Wednesday, elder Amos Rotich said.
expect
fact killed of soldiers single-source: 9 (Herald)
fact killed of villagers single-source: 14 (Post)

# where people as such are counted, a sort of them is the total by another word
report Herald 2024-05-02
Nine soldiers were killed in the bus crash near Wamba on Wednesday, the army said.
report Post 2024-05-02
Nine people were killed in the bus crash near Wamba on Wednesday, police said.
expect
fact killed agreed: 9 (Herald Post)
