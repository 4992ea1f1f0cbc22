# two spellings of one name by the same role and place
report Herald 2024-05-02
Governor Yevhen Tkachuk said that 14 people were killed in the shelling of Velikino on Thursday.
report Courier 2024-05-02
Fourteen people were killed in the shelling of Velikino on Thursday, governor Evgen Tkachuk said.
expect
story 1: Herald Courier
alias Yevhen Tkachuk = Evgen Tkachuk
fact killed single-source: 14 (Herald Courier)
