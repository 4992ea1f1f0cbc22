# words that make a number a bound
report Herald 2024-05-02
At least 12 people were killed in Tessel, the police said.

More than 20 people were injured, the police said.

Up to 30 people were trapped, the police said.

Nearly 40 people were evacuated, the police said.

Between 50 and 60 houses were destroyed, the police said.
expect
fact killed single-source: 12+
fact injured single-source: 21+
fact trapped single-source: <30
fact evacuated single-source: ~40
fact destroyed single-source: 50-60
