# who says it may be the subject of another verb
report Herald 2024-05-02
Mira Sund left the hearing in Velikino early on Thursday, saying that nine people had been killed.
expect
fact killed single-source: 9 (Herald)
chain Herald: Mira Sund
