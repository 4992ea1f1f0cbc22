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

# who is quoted has not verified it, and not the outlet
report Herald 2024-05-02
Two workers were killed at the mill in Velm on Thursday. “We believe that the crane was at fault, but that has not been verified,” fire chief Marta Quist said.
expect
response Herald: could not verify Marta Quist

# so does an office that reports it
report Post 2024-05-02
Twelve cows drowned near Osterby on Thursday, farmers said. The harbour office said the number had not been verified.
expect
response Post: could not verify The harbour office
