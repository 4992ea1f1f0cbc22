# who is charged over deaths is not dead
report Herald 2024-05-02
Prosecutors brought charges against four guards over the deaths of nine prisoners in Pelm.
expect
no value killed 4
fact killed single-source: 9 (Herald)
