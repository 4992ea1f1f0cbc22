# who is found is missing no more, dead or alive
report Herald 2031-05-03
The last two missing workers were found dead in the east bay early on Saturday, fire chief Lene Sund said.
report Post 2031-06-03
Four missing miners were found alive near Orrin on Friday, the company said.
report Courier 2031-07-03
At least three sailors are missing off Pelm, the coast guard said. Nobody has found them.
expect
no value missing 2
no value missing 4
fact missing single-source: 3+ (Courier)

# nobody is missing on the third day, and one report says so
report Herald 2031-05-02
A warehouse burned down in Varrow on Thursday. Two people are still missing, fire chief Lene Sund said.
report Post 2031-05-02
A warehouse burned down in Varrow on Thursday. Two people are missing after the fire, the fire service said.
report Wire 2031-05-02
The warehouse in Varrow burned down on Thursday. Two people are missing, fire chief Lene Sund said.
report Lantern 2031-05-02
Thursday's fire in a warehouse in Varrow left two people missing, the fire service said.
report Courier 2031-05-04
The warehouse in Varrow burned down on Thursday. Nobody is missing any more, fire chief Lene Sund said.
expect
fact missing updated: 0 (Courier)
earlier missing 2

# a lone number that is no zero is set apart, as before
report Herald 2031-05-02
A ferry sank off Pelm on Thursday. Twenty people are missing, the coast guard said.
report Post 2031-05-02
A ferry sank off Pelm on Thursday and 20 people are missing, the coast guard said.
report Wire 2031-05-02
The ferry sank off Pelm on Thursday. Twenty people are missing, the coast guard said.
report Lantern 2031-05-02
Thursday's sinking of a ferry off Pelm left 20 people missing, the coast guard said.
report Courier 2031-05-04
The ferry sank off Pelm on Thursday. Two people are missing, the crew said.
expect
fact missing single-source: 20 (Herald Post Wire Lantern)
