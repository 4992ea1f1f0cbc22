# "and N others" adds to the named; killed and wounded share a verb
report Herald 2024-05-02
A landmine killed three farmers and wounded eight others near Velikino on Thursday, the army said.
expect
fact killed single-source: 3 (Herald)
fact injured single-source: 8 (Herald)
no disagreement
