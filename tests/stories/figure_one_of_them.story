# one of them, told of for something else, is no part of the dead
report Herald 2024-05-02
Two clerks were shot dead in Pelm on Tuesday, police said. The brother of one of them was questioned. One of them had phoned a friend.
expect
no value killed 1

report Herald 2024-05-02
Nine miners were injured on Tuesday. One of them later died.
expect
fact killed single-source: 1 (Herald)
