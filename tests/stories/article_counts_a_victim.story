# "a baker was killed" is one killed
report Herald 2024-05-02
A baker from Tessel was killed by a falling tree on Thursday, police said.
expect
fact killed single-source: 1
