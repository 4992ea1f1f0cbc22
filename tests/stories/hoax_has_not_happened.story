report Herald 2024-05-02
A post saying that 12 people had been killed at Pelm market turned out to be a hoax, the police said.
expect
fact killed denied: 12 (Herald)

report Post 2024-05-02
A false report that eight nurses had been stabbed spread through Tessel on Tuesday. The hospital was open all day.
expect
fact stabbed denied: 8 (Post)

# not what a false alarm leads to
report Courier 2024-05-02
A false alarm at Pelm station caused a stampede that killed three people, the railway said.
expect
fact killed single-source: 3 (Courier)

report Herald/2 2024-05-02
Claims that 40 sailors had drowned off Pelm proved false, the navy said.
expect
fact killed denied: 40 (Herald/2)

# nobody dies of joy
report Post/2 2024-05-02
Twelve fans died of laughter in the stands of Tessel.
expect
no fact killed
