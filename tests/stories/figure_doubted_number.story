# "possibly more than": the second number is possible, the first is reported
report Herald 2024-05-02
At least 9 people, possibly more than 15, were killed, the mayor said.
expect
fact killed single-source: 9+ (Herald)
no value killed 9
