# an interview with the speakers' names before colons
report Herald 2024-05-02
Our reporter met the mine inspector Nora Quist in Pelm.

Herald: How many were in the shaft?

Quist: There were thirty of them. Seven people were killed.

The water is still rising, and two people are missing.

Herald: When will you know more?

Quist: Tomorrow, perhaps.
expect
chain Herald: Quist
fact killed single-source: 7 (Herald)
fact missing single-source: 2 (Herald)

report Post 2024-05-02
We spoke to Olaf Sund, who runs the clinic in Tessel.

Post: What did you see that night?

Olaf Sund: We treated 40 injured people, and five people died.
expect
chain Post: Olaf Sund
fact killed single-source: 5 (Post)

# a list is no interview
report Courier 2024-05-02
The county gave these numbers on Thursday.

Dead: 6

Injured: 23
expect
no chain Courier: Dead
