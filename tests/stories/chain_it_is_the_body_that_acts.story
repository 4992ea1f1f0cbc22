# "it" is the ministry that acts in the sentence before
report Herald 2031-02-03 | March in Selm
Of the people detained after the march, 26 are still held, according to Defence Line. The interior ministry did not respond to questions about them. It has raised the number of officers injured that night to 31.
expect
fact injured single-source: 31 (Herald)
chain Herald: interior ministry
# who manages a mine for a firm speaks for it
report Herald 2031-02-03 | Miners trapped below Mount Orr
Thirty-four miners have been trapped below Mount Orr since Sunday, Borgan Mining said.
report Post 2031-02-03 | Miners trapped below Mount Orr
Olt Fenn, who manages the Orr mine for Borgan Mining, said on Sunday that 34 miners were trapped.
expect
origins trapped: 1-1
