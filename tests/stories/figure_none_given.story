# something happened, and nobody counted it
report Herald 2024-05-02
The old bridge at Orrin collapsed on Thursday, the police said.
expect
fact collapsed single-source: none (Herald)
no disagreement
