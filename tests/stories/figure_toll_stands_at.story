# the toll is a number of dead
report Herald 2024-05-03
The death toll from the Tessel flood stands at 15, the police said on Friday. No fewer than 40 people were injured.
expect
fact killed single-source: 15 (Herald)
fact injured single-source: 40+ (Herald)
