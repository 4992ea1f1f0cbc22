# the two parties of "told": who speaks, and who was spoken to
report Herald 2024-05-02
Twelve people were killed when a crane fell in Osterby on Thursday, fire chief Marta Quist told Coastal Wire.
expect
story 1: Herald
fact killed single-source: 12 (Herald)
chain Herald: Coastal Wire < fire chief Marta Quist
origins killed: 1-1
