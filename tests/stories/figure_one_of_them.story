# one of them, told of for something else, is no part of the dead
report Herald 2024-05-02
Two clerks were shot dead in Pelm on Tuesday, police said. The brother of one of them was questioned. One of them had phoned a friend.
expect
no value killed 1

report Herald 2024-05-02
Nine miners were injured on Tuesday. One of them later died.
expect
fact killed single-source: 1 (Herald)

# somebody else is told of
report Herald 2024-05-02
Three miners died at Pelm. The mother of one of the victims wept at the gate.
expect
fact killed single-source: 3 (Herald)
no value killed 1

report Post 2024-05-02
Five guards were wounded in Dell. The sister of two of the guards spoke to the crowd.
expect
fact injured single-source: 5 (Post)
no value injured 2
