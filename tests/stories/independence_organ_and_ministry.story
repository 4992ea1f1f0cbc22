# the police may be the interior ministry's
report Herald 2024-05-02
Police detained 64 people at the rally in Norvik on Wednesday, the Interior Ministry said.
report Post 2024-05-02
Police detained 64 people at the rally in Norvik on Wednesday, Norvik Police said.
expect
fact detained single-source: 64 (Herald Post)
origins detained: 1-2

# the army and the Defence Ministry
report Herald 2024-05-02
Nine soldiers were killed near Wamba on Wednesday, the Kenyan army said.
report Post 2024-05-02
Nine soldiers were killed near Wamba on Wednesday, the Kenyan Defence Ministry said.
expect
origins killed: 1-2

# the police are not the health ministry's
report Herald 2024-05-02
Nine people were killed in a bus crash near Wamba on Wednesday, Wamba Police said.
report Post 2024-05-02
Nine people were killed in a bus crash near Wamba on Wednesday, the Health Ministry said.
expect
fact killed agreed: 9 (Herald Post)
origins killed: 2-2
