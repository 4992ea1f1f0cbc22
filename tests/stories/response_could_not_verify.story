# the outlet's own doubt
report Herald 2024-05-02
The rebels said that 50 soldiers were killed near Velikino on Thursday. The Herald could not independently verify the claim.
expect
response Herald: could not verify

# it is about what stands in the sentence before
report Post 2024-05-02
The rebels said that 60 soldiers were killed near Velikino. The report could not be independently verified.
expect
response Post: could not verify
fact killed of soldiers single-source: 60 (Post)

# none of it
report Courier 2024-05-02
Residents said 12 shepherds were shot. None of the accounts could be independently verified.
expect
response Courier: could not verify
