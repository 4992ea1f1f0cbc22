# a war's running total is not the strike's toll
report Herald 2024-05-02
A rocket killed three people in Velikino on Thursday, the mayor said.

The war, which began in 2021, has killed more than 9,000 people.
expect
new Herald: A rocket killed three people
old Herald: The war, which began in 2021
fact killed single-source: 3 (Herald)
no disagreement figure
