# the rest of a paragraph that turns to another event is of that
report Herald 2031-05-09 | Barge sinks off Velm
Eleven people died when the barge Orna sank off Velm on Thursday, the coast guard said. The search goes on.

It was not the only accident on the lake this week. On Friday the tug Brisk ran on the rocks at Selm; two sailors were killed.
expect
fact killed single-source: 11 (Herald)
old Herald: On Friday the tug Brisk

report Post 2031-05-10 | Fire in a mill at Pelm
Four millers were injured when a mill burned in Pelm on Friday, police said.

In an unrelated incident, a roof fell in at the market of Tessel. Nine traders were injured.

The owner of the mill said that work would go on.
expect
fact injured single-source: 4 (Post)
old Post: Nine traders were injured
new Post: work would go on

# "nine dead" in the title has no day, but the report tells of it with its day and place
report Courier 2031-05-10 | Nine dead in Velm
Nine people died in Velm in Wednesday's fire, Governor Anna Grell said.

A tram left the rails in Selm on Thursday and killed 13 people, the interior ministry said.
expect
fact killed single-source: 9 (Courier)
no value killed of Velm 13
