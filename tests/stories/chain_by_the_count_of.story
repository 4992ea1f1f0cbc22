report Herald 2024-05-02
By the count of the parish priest, 31 people were killed.
expect
chain Herald: parish priest
fact killed single-source: 31 (Herald)

report Post 2024-05-02
In the telling of the ferryman, seven sailors drowned that night.
expect
chain Post: ferryman
fact killed single-source: 7 (Post)
