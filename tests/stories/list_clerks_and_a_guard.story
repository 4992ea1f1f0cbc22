# two clerks and a guard are three: the two are a part
report Herald 2031-05-12
Three people were killed at the customs house in Tessel on Monday, the harbour police said.
report Courier 2031-05-12
Two clerks and Sergeant Ada Brook were killed at the customs house in Tessel on Monday, mayor Jon Lind said.
expect
story 1: Herald Courier
no disagreement figure

# names behind a number are those of the two
report Herald 2031-05-12
Three people were killed at the customs house in Tessel on Monday, the harbour police said.
report Courier 2031-05-12
Two clerks, Mira Sund and Jon Aster, were killed at the customs house in Tessel on Monday, mayor Jon Lind said.
expect
disagreement figure: Herald | Courier
