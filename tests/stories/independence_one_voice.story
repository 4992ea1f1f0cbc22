# officials and the port authority, always together
report Herald 2024-05-02
A blast killed 34 people in Kestrow on Thursday, officials from Sorland and the port authority in Kestrow said.
report Courier 2024-05-02
A blast killed 34 people in Kestrow on Thursday, the port authority and Sorland officials said.
expect
fact killed single-source: 34 (Herald Courier)

# an office by two forms of its name
report Herald 2024-05-02
A blast killed 34 people in Kestrow on Thursday, said the Office of the State Auditor.
report Courier 2024-05-02
A blast killed 34 people in Kestrow on Thursday, according to the State Auditor's Office.
expect
fact killed single-source: 34 (Herald Courier)
origins killed: 1-1

# a body with and without where it is of
report Herald 2024-05-02
A fire killed four people in Kestrow on Thursday, the health ministry said.
report Courier 2024-05-02
A fire killed four people in Kestrow on Thursday, the Sorland health ministry said.
expect
fact killed single-source: 4 (Herald Courier)
origins killed: 1-1

# two ministries of two states
report Herald 2024-05-02
A fire killed four people in Kestrow on Thursday, the Danish health ministry said.
report Courier 2024-05-02
A fire killed four people in Kestrow on Thursday, the Norwegian health ministry said.
expect
origins killed: 2-2
