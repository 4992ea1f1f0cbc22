# 100 to 200, and 100
report Herald 2024-05-02
Hundreds of people were killed in the raid on Tessel on Thursday, the police said.
expect
range killed airwars: 100 - 200
range killed acled: - 100 -
