# a sergeant by body, a captain by body, officers from it
report Herald 2024-05-02
Two people were killed at the mill, said Sgt. Frank Preda of the Dunvale Police Department.
report Post 2024-05-02
Two people were killed at the mill, the Dunvale Police Department said.
report Lantern 2024-05-02
Authorities from the Dunvale Police Department said two people were killed at the mill.
expect
fact killed single-source: 2 (Herald Post Lantern)
origins killed: 1-1

# the sheriff, the office and a lieutenant of it
report Herald 2024-05-02
Three people were hurt on the pier, Sheriff Adam Hale of Orn County said.
report Post 2024-05-02
Three people were hurt on the pier, according to the Orn County Sheriff's Office.
report Lantern 2024-05-02
Orn County Sheriff's Lt. Bo Ager said three people were hurt on the pier.
expect
fact injured single-source: 3 (Herald Post Lantern)
origins injured: 1-1

# officers of two towns stay two
report Herald 2024-05-02
The explosion killed two people at the mill in Dunvale on Thursday, Dunvale Police Capt. Michael Flint said.
report Post 2024-05-02
The explosion killed two people at the mill in Dunvale on Thursday, Brenna Police Lt. Ines Moor said.
expect
fact killed agreed: 2 (Herald Post)
origins killed: 2-2

# a sergeant by the body's initials, beside the police
report Herald 2024-05-02
Two people were killed at the mill in Dunvale on Thursday, DPD Sgt. Frank Preda said.
report Post 2024-05-02
Police said two people were killed at the mill in Dunvale on Thursday.
expect
fact killed single-source: 2 (Herald Post)
origins killed: 1-1
