# the ambulance service may be the health department's
report Herald 2031-02-03 | Boiler bursts in Selm
Seven people were killed when a boiler burst in Selm on Sunday, the ambulance service said.
report Post 2031-02-03 | Boiler bursts in Selm
Seven people were killed when a boiler burst in Selm on Sunday, the Selm health department said.
expect
origins killed: 1-2
# a corps the defence ministry's
report Herald 2031-02-03 | Snow buries post
Seven soldiers were killed when snow buried a post near Selm on Sunday, the Orla Mountain Corps said.
report Post 2031-02-03 | Snow buries post
Seven soldiers were killed when snow buried a post near Selm on Sunday, the defence ministry said.
expect
origins killed: 1-2
# a hospital is not the ministry's word
report Herald 2031-02-03 | Boiler bursts in Selm
Seven people were killed when a boiler burst in Selm on Sunday, Selm General Hospital said.
report Post 2031-02-03 | Boiler bursts in Selm
Seven people were killed when a boiler burst in Selm on Sunday, the health ministry said.
expect
origins killed: 2-2
# all the land's police and a region's
report Herald 2031-02-03 | Crush at a fair in Selm
Seven people were killed in a crush at a fair in Selm on Sunday, said National Police chief Oskar Venn.
report Post 2031-02-03 | Crush at a fair in Selm
Seven people were killed in a crush at a fair in Selm on Sunday, said East Orla police chief Lene Sund. Police chief Sund asked for calm.
expect
origins killed: 1-2
# a president is over the ministers of a land that is known
report Herald 2031-02-03 | Arrests after fire
Eleven people were detained after a fire in Selm, the Norwegian president said.
report Post 2031-02-03 | Arrests after fire
Eleven people were detained after a fire in Selm, Norway's justice minister, Oskar Venn, said.
report Bulletin 2031-02-03 | Arrests after fire
Eleven people were detained after a fire in Selm, the Selm Bar Association said.
expect
origins detained: 2-3
