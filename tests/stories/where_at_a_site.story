# a site is called by the place it is in; where something else happened is not where this did
report Herald 2031-05-09
Planes bombed the Selm market on Thursday, killing 22 people, the mayor said. "It must not end as it did in Orrin, where 9,000 people died," said a nurse.
report Post 2031-05-09
Twenty-two people died when planes bombed the Selm market on Thursday, the mayor said.
expect
story 1: Herald Post
fact killed single-source: 22 (Herald Post)
no disagreement
