# nobody is a number: nought
report Herald 2024-05-02
No one was hurt when a warehouse burned in Kestrow on Thursday, the fire service said.
expect
fact injured single-source: 0 (Herald)
