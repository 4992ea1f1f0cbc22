# the codebooks on "at least"
report Herald 2024-05-02
At least 12 people were killed in the raid on Tessel on Thursday, the police said.
expect
range killed airwars: 12 - 12
range killed ucdp: 12 12 12
range killed acled: - 12 -
