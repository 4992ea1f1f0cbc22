# "both A and B": each is a source
report Herald 2024-05-02
Nine people were killed by the falling mast, according to both the harbour police and the owner of the yard, Orrin Marine.
expect
chain Herald: harbour police
chain Herald: Orrin Marine

report Post 2024-05-02
Both the coroner and the fire chief said that six people had died in the cellar.
expect
chain Post: coroner
chain Post: fire chief
fact killed single-source: 6 (Post)
