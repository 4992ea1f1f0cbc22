# by how much a number changed is no number of its own
report Herald 2024-05-02
The death toll rose by six to 21 on Thursday, the clinic said.
expect
fact killed single-source: 21 (Herald)

report Post 2024-05-02
The number of missing fell on Thursday by four to 11, the coast guard said.
expect
fact missing single-source: 11 (Post)

# how many a crew is
report Courier 2024-05-02
The 14-strong crew of the barge drowned, the owner said. The gale has killed just shy of 90 people in all.
expect
figure Courier: 14-strong crew = 14
figure Courier: just shy of 90 people = ~90

# nor is by how much it differs
report Herald/2 2024-05-02
The storm killed 14 people, 12 more than the last one.
expect
no value killed 12
fact killed single-source: 14 (Herald/2)
