# a report that joins what two others tell apart
report Herald 2024-05-02
Police closed Mill Lane in Osterby on Thursday after a gas tank exploded behind the dairy and injured four people.
report Courier 2024-05-02
Four people were injured on Thursday when a gas tank behind the Osterby dairy exploded.
report Gazette 2024-05-03
The explosion of a gas tank behind the dairy in Mill Lane, Osterby, which injured four people on Thursday, broke windows in 30 houses, police said.
expect
story 1: Herald Courier Gazette
no disagreement figure
