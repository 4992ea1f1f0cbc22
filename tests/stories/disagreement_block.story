# two blocks of one street
report Herald 2031-05-04
Two men were shot in the 2900 block of Alder Street in Orrin on Sunday, police said.
report Courier 2031-05-04
Two men were shot on Sunday in the 2800 block of Alder Street, Orrin police said.
expect
story 1: Herald Courier
disagreement place: Herald | Courier

# a street in short
report Herald 2031-05-04
A kiosk was robbed and its owner was killed on Sunday in the 300 block of N. Holm Ave. in Dell, police said.
report Courier 2031-05-04
The owner of a kiosk in the 400 block of Holm Avenue in Dell was killed in a robbery on Sunday, police said.
expect
story 1: Herald Courier
disagreement place: Herald | Courier

# where somebody lives, and another street
report Herald 2031-05-04
Two men were shot in the 2900 block of Alder Street in Orrin on Sunday, police said.
report Courier 2031-05-04
Two men were shot in Orrin on Sunday. Jon Lund, 21, of the 400 block of Alder Street was held. It happened near the 100 block of Alder Court, police said.
expect
no disagreement place
