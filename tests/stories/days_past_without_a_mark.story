# a verb whose past is written as the verb itself looks back too
report Herald 2031-05-09
A flood like it cut the road to Selm on March 2, stranding 40 drivers.
report Post 2031-05-09
A storm hit the islands on January 30.
report Gazette 2031-05-09
The storm will hit the islands on July 30.
expect
time Herald: March 2 = 2031-03-02..2031-03-02
time Post: January 30 = 2031-01-30..2031-01-30
time Gazette: July 30 = 2031-07-30..2031-07-30
