# who walks as "Mayor Korvin" is the one who spoke by her full name
report Herald 2031-02-03 | March in Selm
Forty people were hurt at a march in Selm on Sunday, said Ada Korvin, the mayor of Selm.
report Post 2031-02-04 | March in Selm
Forty people were hurt at a march in Selm on Sunday, police said. Mayor Korvin walked in the first row.
expect
alias Ada Korvin = Mayor Korvin
alias mayor of Selm = Mayor Korvin
# a title of somebody else's surname
report Herald 2031-02-03 | March in Selm
Forty people were hurt at a march in Selm on Sunday, said Ada Korvin, the mayor of Selm.
report Post 2031-02-04 | March in Selm
Forty people were hurt at a march in Selm on Sunday, police said. Governor Lind walked in the first row.
expect
not alias Ada Korvin = Governor Lind
