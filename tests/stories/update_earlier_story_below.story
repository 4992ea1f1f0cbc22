# what stands below "Earlier story:" was so before
report Herald 2031-05-09
UPDATE: Police said on Friday that three men were arrested over the fire in Dell. Earlier story: Two people died in the fire in Dell on Wednesday. Nobody has been arrested, police say.
expect
fact detained updated: 3 (Herald)
earlier detained 0
fact killed single-source: 2 (Herald)
no disagreement

# a line of its own opens it too
report Post 2031-05-09
The number of dead in the collapse at Orrin has risen to 14, the mayor said on Friday.

Earlier report

Nine people died in the collapse at Orrin, the mayor said on Thursday.
expect
fact killed updated: 14 (Post)
earlier killed 9
