# each sentence has the speaker who said it
report Herald 2024-05-02
Fire chief Marta Quist said that four people were killed in the Osterby fire on Thursday. Surgeon Berit Lang said that 16 people were injured.
expect
fact killed single-source: 4 (Herald)
fact injured single-source: 16 (Herald)
chain Herald: Fire chief Marta Quist
chain Herald: Surgeon Berit Lang
