# letters kill nobody, whatever stands before the verb
report Herald 2024-05-12
A depot exploded in Tessel on Monday, killing 14 people, the Sorland police said.
report Courier 2024-05-13
Two letters asked Orsk Solvents to empty a tank weeks before it exploded in Tessel, killing 14 people, the Tessel Post reported.
report Post 2024-05-13
Shares of Orsk Solvents fell on Tuesday, a day after an explosion at its depot in Tessel killed 14 people.
expect
no disagreement agent

# nor do figures
report Herald 2024-05-12
A report by inspectors shelved a plan for the mine in months in which a flood killed nine miners in Orsk.
report Courier 2024-05-12
Shares fell by a tenth in Tessel after a flood at the Orsk mine killed nine miners on Sunday.
expect
no disagreement agent
