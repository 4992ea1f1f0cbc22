# nobody is named: the outlet speaks for itself
report Herald 2024-05-02
A tree fell on a school bus in Brannock on Thursday and injured five children.
expect
fact injured single-source: 5 (Herald)
origins injured: 1-1
no chain Herald: Brannock
