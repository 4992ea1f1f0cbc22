# behind "saying" stands what is said, not who says it
report Herald 2024-05-02
Mayor Rudi Falk spoke on Monday. Councillor Anna Holt turned on Falk, saying the mayor "let four people die" in the arcade.
expect
chain Herald: Anna Holt
no chain Herald: Rudi Falk

# a letter speaks for who wrote it
report Post 2024-05-02
The broadcaster showed a letter from the insurer, Norvik, warning that nine people had died in the mine.
expect
chain Post: broadcaster < Norvik
