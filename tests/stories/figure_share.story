# "one in five" is a share of those it is of, and counts nobody
report Herald 2024-05-02
One in four of the 80 pupils at Pelm school was injured by the fumes, doctors said.
expect
no value injured 80
no value injured 4
no value injured 1
figure Herald: One in four = 25 percent

report Post 2024-05-02
The firm said that one in ten workers was laid off in March.
expect
figure Post: one in ten = 10 percent

# not so many of one thing in so many of another
report Courier 2024-05-02
Soldiers killed two in five villages on Tuesday, the mayor said.
expect
figure Courier: two = 2
