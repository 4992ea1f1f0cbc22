# a quotation of two sentences is one speaker's, though only the second sentence names him
report Herald 2024-05-02
“The roof fell in at once. Nine people were killed,” fire chief Nelo Tarenko said of the blast in Velikino on Thursday.
expect
fact killed single-source: 9 (Herald)
chain Herald: Nelo Tarenko
