# a part of the day stands before its day; one that names none is of the day told of
report Herald 2031-05-12
The daughter of the envoy was wounded the evening of 3 May in Dell. Two guards were killed at midnight on Sunday.
expect
time Herald: 3 May = 2031-05-03..2031-05-03
time Herald: midnight = 2031-05-11..2031-05-11

report Post 2031-05-12
Three men were stabbed in Orrin on Saturday. Neighbours heard cries in the evening. A guard was killed shortly before midnight.
expect
when killed: 2031-05-10..2031-05-10
