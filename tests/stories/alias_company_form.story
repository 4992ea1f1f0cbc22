report Herald 2024-05-02
Halvern Steel Ltd said that nine workers were hurt at its mill.
report Post 2024-05-02
Halvern Steel said that nine workers were hurt at its mill.
expect
fact injured single-source: 9 (Herald Post)
alias Halvern Steel Ltd = Halvern Steel
