# who accuses is who says it
report Herald 2024-05-02
The Velikino government accused the army of Sorland of killing six farmers on Thursday.
expect
fact killed single-source: 6 (Herald)
chain Herald: Velikino government
no chain Herald: army of Sorland

# who is accused, or said to be something, says nothing
report Herald 2024-05-02
The guard accused of shooting three miners in Pelm walked free.
expect
no chain Herald: guard

report Post 2024-05-02
The man believed to have killed four nurses in Dell is still at large.
expect
no chain Post: man
