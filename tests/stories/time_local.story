# a day that has begun where it happened, in a report of late evening by Greenwich
report Herald 2024-05-01T22:10:00Z
The quake struck Pelm early on Thursday local time and killed three people.
report Courier 2024-05-01T18:00Z
Two boats collided off Tessel at 2 a.m. Thursday, local time, the coast guard said.
report Post 2024-05-01T08:00:00Z
A tram burned out in Orrin on Thursday evening local time.
expect
time Herald: early on Thursday = 2024-05-02..2024-05-02
time Courier: Thursday = 2024-05-02..2024-05-02
time Post: Thursday evening = 2024-04-25..2024-04-25
