# threatened, planned and failed deeds are no rivals of what was done
report Herald 2024-05-02
The rebels vowed to kill 20 guards, a mediator said. They killed nine guards on Wednesday.
expect
no disagreement figure

report Herald 2024-05-02
Gunmen abducted six clerks on Wednesday, police said. They had failed to abduct four others.
expect
no disagreement figure

# what a vow answers to, and what nobody stopped, was done
report Courier 2024-05-02
The rebels vowed to avenge the killing of 12 fighters.
report Post 2024-05-02
Police failed to stop a riot in Pelm in which 7 people were injured.
expect
fact killed single-source: 12 (Courier)
fact injured single-source: 7 (Post)
