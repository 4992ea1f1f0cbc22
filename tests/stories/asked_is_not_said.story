# what a question asks has not been said
report Herald 2031-05-06
"Did the police kill 12 people at the harbour?" the mayor of Orlen, Nela Brandt, asked the council on Monday.
expect
no fact killed

report Post 2031-05-06
Were 30 houses flooded in Sarn? Nobody in the town hall would say on Monday.
expect
no fact flooded
