# a president, his spokesman and his office
report Herald 2031-02-03 | Hostages freed
Five hostages were freed in the Dry Hills on Sunday, President Anton Reik said.
report Post 2031-02-03 | Hostages freed
Five hostages were freed in the Dry Hills on Sunday, said the president's spokesman, Karl Dess.
report Bulletin 2031-02-03 | Hostages freed
Five hostages were freed in the Dry Hills on Sunday, the presidency of Orla said.
expect
origins released: 1-1
# two presidents are two
report Herald 2031-02-03 | Hostages freed
Five hostages were freed in the Dry Hills on Sunday, President Anton Reik said.
report Post 2031-02-03 | Hostages freed
Five hostages were freed in the Dry Hills on Sunday, President Lene Moll said.
expect
origins released: 2-2
# who rejects something speaks for a body, as does what she says next
report Herald 2031-02-03 | Eight dead in Selm
Eight people were killed in a shell strike on Selm on Sunday, the government of Orlania said.
report Post 2031-02-03 | Eight dead in Selm
A spokeswoman for the Orlanian government, Sela Marr, rejected what she called gossip. Eight people were killed in a shell strike on Selm on Sunday, Marr said.
expect
origins killed: 1-1
# a paper's reporter and the police have a town's name in common, and no more
report Herald 2031-02-03 | Pier cleared
About 300 people were arrested on the pier of Brenna on Sunday, according to a count by a reporter for the Brenna Observer.
report Post 2031-02-03 | Pier cleared
Police in Brenna said they had arrested 300 people on the pier on Sunday.
expect
origins detained: 2-2
# the mayor may speak for the town's ambulances
report Herald 2031-02-03 | Many taken to hospital
Forty people were taken to hospital after a fire in Brenna on Sunday, the Brenna ambulance service said.
report Post 2031-02-03 | Many taken to hospital
Forty people were taken to hospital after a fire in Brenna on Sunday, said Edda Wey, the mayor of Brenna.
expect
origins hospitalised: 1-2
# prosecutors of one town, and of two
report Herald 2031-02-03 | Arrests in Brenna
Nine clerks were arrested in Brenna on Sunday, prosecutors said.
report Post 2031-02-03 | Arrests in Brenna
Nine clerks were arrested in Brenna on Sunday, prosecutors in Brenna said.
expect
origins detained: 1-1
