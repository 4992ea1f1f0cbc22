# "both" alone, of them and of whom are two, and all of them
report Herald 2031-05-14
A driver and a cyclist collided in Dell on Monday. Both died at the scene.
report Post 2031-06-14
The pilots, both of whom were killed, were from Orrin.
expect
fact killed single-source: 2 (Herald)
fact killed single-source: 2 (Post)

# both of two places are no two victims, and both sides no two dead
report Herald 2031-05-14
Both Dell and Orrin were bombed on Monday. Both sides said that nobody had died.
expect
no value bombed 2
no value killed 2
