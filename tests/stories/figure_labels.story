# ages, blocks of a street and counts of a charge are no numbers of people
report Herald 2024-05-02
A boy, 6, and two women were killed in the 3500 block of Mill Road in Velikino on Thursday, police said. A driver was charged with five counts of murder.
expect
fact killed single-source: 2 (Herald)
no value killed 6
no value killed 5
no value killed 3500
