# the new toll stands, the old one is called earlier by the report itself
report Herald 2024-05-03
The number of people killed in the Brannock hotel fire rose to 19 on Friday from 14, the police said.
expect
fact killed updated: 19 (Herald)
earlier killed 14
no disagreement figure
