# "the former" and "the latter" are the two named last
report Herald 2024-05-02
The coroner and the head of the clinic, Ines Quist, disagree. The former said that four people had died, while the latter said that six people had died.
expect
chain Herald: coroner
chain Herald: Ines Quist
fact killed disputed: 4 (Herald) | 6 (Herald)

# one verb for two speakers
report Post 2024-05-02
The army said that two soldiers had died at the bridge, the rebels that eleven soldiers had died.
expect
chain Post: army
chain Post: rebels
fact killed of soldiers disputed: 2 (Post) | 11 (Post)
