# weeks later, more of the kind: another story
report Herald 2031-01-04
Norrby Mills will cut more than 1,800 jobs in Orrin, chief executive Ada Lind announced on Wednesday. Weavers were told by letter.
report Post 2031-01-05
Norrby Mills said on Thursday it will cut 1,800 jobs in Orrin, the most in its history. Chief executive Ada Lind blamed the price of wool.
report Courier 2031-03-20 | Norrby Mills announces 900 more job cuts
Norrby Mills will cut 900 more jobs in Orrin, chief executive Ada Lind announced on Thursday. The mill had already cut 1,800 jobs in winter.
expect
story 1: Herald Post
story 2: Courier

# what follows from it, counted anew
report Herald 2031-02-02
Some 400 drivers went on strike at Norrby Ferries in Tessel on Monday, their union said. They ask for higher pay.
report Post 2031-02-03
Drivers at Norrby Ferries in Tessel went on strike on Monday for higher pay, the union said.
report Courier 2031-04-14 | Norrby Ferries to hire 250 more drivers
Norrby Ferries will hire 250 more drivers in Tessel, its director Ada Lind said on Monday. Its drivers had gone on strike for higher pay in February.
expect
story 1: Herald Post
story 2: Courier
