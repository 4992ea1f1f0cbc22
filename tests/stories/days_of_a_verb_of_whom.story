# the day of a verb is not that of what its subject is described by
report Herald 2031-05-14
A man charged with arson in Dell died on Monday, his lawyer said.
expect
when charged: *..*

# nor of whom something is
report Post 2031-06-14
Police in Orrin on Tuesday released the names of two victims.
expect
when killed: *..*

# the day of the event that is described is
report Herald 2031-05-14
The crash that killed five people in Dell happened on Monday.
expect
when killed: 2031-05-12..2031-05-12
