# Airwars writes 12 to 24 for "dozens"; ACLED writes 12
report Herald 2024-05-02
Dozens of people were killed in the raid on Tessel on Thursday, the police said.
expect
range killed airwars: 12 - 24
range killed acled: - 12 -
