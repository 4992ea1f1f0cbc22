# one named victim is one of the dead
report Herald 2024-05-02
Seven people were killed in the Brannock hotel fire on Thursday, the police said. Among them is the cook, Henrik Amsel, 61.
expect
fact killed single-source: 7 (Herald)
no value killed 61
no disagreement figure
