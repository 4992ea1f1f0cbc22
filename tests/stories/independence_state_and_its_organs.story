# the government and its interior minister are one voice
report Herald 2024-05-02
Interior Minister Anna Brandt said that 45 people were killed in the hotel fire at Norvik on Wednesday.
report Post 2024-05-02
The government said that 45 people were killed in the hotel fire at Norvik on Wednesday.
expect
fact killed single-source: 45 (Herald Post)
origins killed: 1-1

# Kenya and its police chief
report Herald 2024-05-02
Kenya's police chief, Amos Rotich, said that 14 people were killed in the explosion at a depot in Wamba on Wednesday.
report Post 2024-05-02
Kenya said that 14 people were killed in the explosion at a depot in Wamba on Wednesday.
expect
fact killed single-source: 14 (Herald Post)
origins killed: 1-1

# the government of one land, a ministry of another
report Herald 2024-05-02
The Kenyan government said that 14 people were killed in the explosion at a border post near Wamba on Wednesday.
report Post 2024-05-02
The Ugandan Interior Ministry said that 14 people were killed in the explosion at a border post near Wamba on Wednesday.
expect
fact killed agreed: 14 (Herald Post)
origins killed: 2-2

# a firm's spokesman is no voice of the government
report Herald 2024-05-02
The government said that 14 people were killed in the explosion at the Gridline depot in Norvik on Wednesday.
report Post 2024-05-02
Edda Wey, a vice president of Gridline, said that 14 people were killed in the explosion at its depot in Norvik on Wednesday.
expect
fact killed agreed: 14 (Herald Post)
origins killed: 2-2
