report Herald 2024-05-02
A barge sank off Pelm on Tuesday. Between 2011 and 2014 barges killed 70 people on the river.
expect
time Herald: 2011 = 2011-01-01..2014-12-31
background killed

report Post 2024-05-16
The tunnel burned a fortnight ago. The road was shut for a fortnight.
expect
time Post: a fortnight ago = 2024-04-29..2024-05-05
