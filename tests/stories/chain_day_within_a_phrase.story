# a day within what is cited belongs to it
report Herald 2024-05-02
According to a Thursday press release from the Tressel health board, 35 people fell ill in the valley.
expect
chain Herald: Tressel health board

report Post 2024-05-02
According to a Wednesday memo from the Dune Line, nine dockers were killed on the quay in Tressel.
expect
chain Post: Dune Line
