# a person is named in full once and by surname afterwards
report Herald 2024-05-02
Police chief Jon Aster opened the press conference in Orrin on Thursday. Six people were arrested, Aster said.
expect
alias Jon Aster = Aster
chain Herald: Jon Aster
