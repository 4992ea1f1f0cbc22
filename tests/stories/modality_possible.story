# "may have" reports no number of dead
report Herald 2024-05-02
Three people were injured in the raid on Tessel on Thursday, the police said. Two others may have been killed, a witness said.
expect
fact injured single-source: 3 (Herald)
no disagreement figure
