# a raid on one town, and the next day's answer on another
report Herald 2027-06-15
KOLM, June 15 - Drones struck a fuel depot at Kolm on Tuesday and killed nine people, Governor Anna Grell said.
report Post 2027-06-17
Nine people were killed in Tuesday's drone raid on Kolm, Governor Anna Grell said. A missile hit the market of Selmwick on Wednesday and killed 13 people, the interior ministry said.
report Courier 2027-06-16
SELMWICK - A missile struck the market of Selmwick on Wednesday morning. Eleven people were killed and more than 40 wounded, Mayor Ida Sorn said.
report Beacon 2027-06-17
The number of people killed by Wednesday's missile strike in Selmwick has risen to 15, the interior ministry said. Fifty-two people were injured. In Kolm, nine people died.
expect
fact killed single-source: 9 (Herald Post Beacon)
no value injured of Kolm 52
origins killed: 1-1

# a second place on the same day is the same deed's
report Herald 2027-06-15
Drones struck Kolm on Tuesday and killed nine people, Governor Anna Grell said.
report Post 2027-06-16
Nine people were killed in Kolm on Tuesday, police said. In Selmwick four people were killed on Tuesday.
report Courier 2027-06-16
Four people were killed in Selmwick on Tuesday, police said, and nine in Kolm.
expect
no fact killed of Selmwick
fact killed agreed: 9 (Herald Post Courier)

# what befell the second place years ago is none of it
report Herald 2027-06-15
KOLM, June 15 - Drones struck a fuel depot at Kolm on Tuesday and killed nine people, Governor Anna Grell said.
report Post 2027-06-17
Nine people were killed in Tuesday's drone raid on Kolm, Governor Anna Grell said. A missile hit the market of Selmwick on Wednesday and killed 13 people, the interior ministry said.
report Courier 2027-06-17
The number of people killed by Wednesday's missile strike in Selmwick has risen to 15, the interior ministry said. In April 2019, 36 people were killed when the station of Selmwick burned.
expect
background killed
