# bail of one person
report Herald 2031-05-04
Jon Aster was charged on Sunday with setting fire to the mill at Orrin. Aster is held on $200,000 bail, the court said.
report Courier 2031-05-04
Jon Aster was charged on Sunday with setting fire to the mill at Orrin. A judge set bail for Jon Aster at $500,000.
expect
story 1: Herald Courier
disagreement figure: Herald | Courier

# bond
report Herald 2031-05-04
Petra Solheim was arrested in Dell on Sunday over the theft of a ferry. Petra Solheim is in the Dell jail on a $30,000 bond.
report Courier 2031-05-04
Petra Solheim was arrested in Dell on Sunday over the theft of a ferry. A $50,000 bond was set for Petra Solheim.
expect
story 1: Herald Courier
disagreement figure: Herald | Courier

# rounded; set anew at a later day; for each of several charges
report Herald 2031-05-04
Jon Aster was charged on Sunday with setting fire to the mill at Orrin. Bail for Jon Aster was set at about $1.2 million.
report Courier 2031-05-04
Jon Aster was charged on Sunday with setting fire to the mill at Orrin. Jon Aster is held on $1,195,000 bail.
report Post 2031-05-20
Jon Aster, who was charged with setting fire to the mill at Orrin, is held on $500,000 bail.
report Mail 2031-05-04
Jon Aster was charged on Sunday with setting fire to the mill at Orrin. Bail for Jon Aster is $300,000 for each count.
expect
no disagreement
