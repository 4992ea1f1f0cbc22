# who accuses is who says it
report Herald 2024-05-02
The Velikino government accused the army of Sorland of killing six farmers on Thursday.
expect
fact killed single-source: 6 (Herald)
chain Herald: Velikino government
no chain Herald: army of Sorland
