# what shows and finds is nobody
report Herald 2024-05-02
According to the investigation, six people were injured in the fall of the crane.
Footage of the crane shows 14 people on the deck before two of them were killed.
expect
fact injured single-source: 6 (Herald)
fact killed single-source: 2 (Herald)

# a jury that finds somebody guilty does not report it; data is its owner's
report Post 2024-05-02
The jury convicted Oskar Venn of killing two guards. Eleven people were killed in Pelm this year, according to figures compiled by the Tessel Gazette.
expect
fact killed of guards single-source: 2 (Post)
chain Post: Tessel Gazette

# whom an outlet quotes
report Courier 2024-05-02
Dune Radio quoted the relief centre of Upper Brenna as saying 15 people were injured.
expect
chain Courier: Dune Radio < relief centre of Upper Brenna
