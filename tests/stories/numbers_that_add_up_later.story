# 19 after 14 on one day are no parts of the 33 of two days on
report Herald 2024-05-01
The ports ministry raised the death toll of the ferry Ada Norr to 19 on Wednesday afternoon, after 14 had been counted in the morning.
report Post 2024-05-03
The sinking of the ferry Ada Norr on Tuesday killed 33 people, the ports ministry said on Friday.
expect
fact killed updated: 33 (Post)

# five and three told on the same day are the eight
report Herald 2024-05-01
Five people were killed at the bar and three at the gate when a truck crashed in Tolvan on Wednesday, police said.
report Post 2024-05-01
A truck crash in Tolvan on Wednesday killed eight people, police said.
expect
fact killed single-source: 8 (Post)
