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
