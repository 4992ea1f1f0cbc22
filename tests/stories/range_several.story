# two, until somebody counts
report Herald 2024-05-02
Several people were killed in the raid on Tessel on Thursday, the police said.
expect
range killed airwars: 2 - 2
