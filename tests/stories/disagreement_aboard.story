# how many were aboard
report Herald 2031-05-04
A ferry sank off Varnik on Sunday. The ferry was carrying 31 people, the coast guard said.
report Courier 2031-05-04
A ferry sank off Varnik on Sunday. There were 40 people aboard, the ferry's owner said.
expect
story 1: Herald Courier
disagreement figure: Herald | Courier

# on board, and were aboard
report Herald 2031-05-04
A mail plane crashed at Tessel on Sunday with 12 passengers on board, the aviation office said.
report Courier 2031-05-05
A mail plane crashed at Tessel on Sunday. Fifteen passengers were aboard, the airline said.
expect
story 1: Herald Courier
disagreement figure: Herald | Courier

# about as many; some of those aboard; a number of another day
report Herald 2031-05-04
A ferry sank off Varnik on Sunday. The ferry was carrying about 40 people, the coast guard said.
report Courier 2031-05-04
A ferry sank off Varnik on Sunday. There were 38 people aboard, the ferry's owner said. Three of the people aboard were children.
report Post 2031-05-09
A ferry sank off Varnik on Sunday. The ferry was carrying 51 people, the coast guard said on Friday.
expect
no disagreement

# two parties set beside each other in one report
report Herald 2031-05-04
A coach left the road at Brenna on Sunday. Brenna police said 34 people were on the coach. The coach company Selm Tours said 31 people were on board.
report Courier 2031-05-05
A coach left the road at Brenna on Sunday. The coach company Selm Tours said there were 31 people aboard.
expect
disagreement figure: Herald | Courier

# passengers who were hurt are not all who were aboard
report Herald 2031-05-04
A coach left the road at Brenna on Sunday with 34 people aboard, police said. Two passengers sought treatment on Monday.
report Courier 2031-05-04
A coach left the road at Brenna on Sunday. Fourteen passengers were injured, and two passengers walked to the village, police said.
expect
no disagreement
