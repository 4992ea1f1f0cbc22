# the accused party says that it did not do it
report Herald 2024-05-02
The Velikino government said that the army of Sorland shelled the town on Thursday and killed four people. Sorland denied shelling the town.
expect
response Herald: denied Sorland
fact killed single-source: 4 (Herald)
