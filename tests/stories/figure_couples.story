# a couple, a pair and a trio are more than one
report Herald 2024-05-02
A young couple were killed in a fire at their flat in Pelm, the police said.
expect
fact killed single-source: 2 (Herald)

report Post 2024-05-02
A trio was arrested in Tessel on Tuesday, the police said.
expect
fact detained single-source: 3 (Post)
