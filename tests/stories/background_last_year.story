# last year's fire is told for comparison
report Herald 2024-05-02
Five people were killed in a fire in the Brannock market on Thursday, the police said.

Last year, 22 people were killed in a fire in the Kestrow market.
expect
new Herald: Five people were killed
old Herald: Last year, 22 people were killed
fact killed single-source: 5 (Herald)
background killed
no disagreement figure
