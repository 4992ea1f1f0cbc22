# what the first says ends where another speaker is set against it
report Herald 2024-05-02
At least 90 people were killed at the Tessel mill, said the interior ministry, while a nurse told Dune Radio that more than 40 people were killed.
expect
chain Herald: interior ministry
chain Herald: Dune Radio < a nurse
fact killed disputed: 90+ (Herald) | 41+ (Herald)

# the other way round
report Post 2024-05-02
Nine miners died in the shaft, said the union, whereas the mine's owner said that four miners died.
expect
chain Post: union
fact killed of miners disputed: 9 (Post) | 4 (Post)
