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

# neither is so many per so many, nor a fraction of a number
report Herald/2 2024-05-02
The fever kills two people per 10,000 inhabitants, the clinic said. Three quarters of the 80 workers at Pelm mill were laid off.
expect
no fact killed
no value laid off 3
no value laid off 80

report Post/2 2024-05-02
One in every 50 workers was injured last year, the union said.
expect
no value injured 50
no value injured 1
