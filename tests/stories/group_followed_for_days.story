# a portrait and a quarrel days later are of the event they name, though they share few words with its first report
report Herald 2031-03-10 | Ferry sinks off Kestrow
At least 14 people died when the ferry Marisol Quay sank off Kestrow late on Tuesday, the coast guard said. The ferry was on its way from Orrin to the island of Torvela with 187 people aboard.

Coast guard commander Rulf Adelin said that boats were searching in high waves. The owner, Isla Ferries, said that its list named 187 people.
report Post 2031-03-12 | Owner denies selling tickets on the quay
Isla Ferries denied on Thursday that tickets for the Marisol Quay were sold after its list was closed. A clerk in Orrin had told the Post that about 40 were.

Commander Rulf Adelin of the coast guard said that 27 people are known to have died. The minister, Ilda Brevan, spoke of an overloaded ship.
report Courier 2031-03-14 | The choir that did not arrive
Clara Devan had packed the scores herself. Of the 26 pupils whom she sent to Torvela with the Marisol Quay, 21 have come home to Orrin.

The Kestrow coast guard goes on looking for the others. Isla Ferries has written to the school.
expect
story 1: Herald Post Courier

# another matter of the same week is not
report Herald/2 2031-03-10 | Ferry sinks off Kestrow
At least 14 people died when the ferry Marisol Quay sank off Kestrow late on Tuesday, the coast guard said. The ferry was on its way from Orrin to the island of Torvela with 187 people aboard.

Coast guard commander Rulf Adelin said that boats were searching in high waves. The owner, Isla Ferries, said that its list named 187 people.
report Post/2 2031-03-12 | Orrin council votes on school roofs
The council of Orrin voted on Thursday to mend the roofs of four schools, which will cost nine million crowns. Mayor Hanne Voll called the vote overdue. Work begins in May.
expect
story 1: Herald/2
story 2: Post/2

# four months later, the same people in another matter
report Herald/3 2031-01-23 | Brevan defends ferry inspections before the council
Transport minister Ilda Brevan told the council of Orrin on Wednesday that ferries had been inspected as the law demands. Councillor Rulf Adelin asked why the Marisol Quay sailed with 40 people too many in September. "What difference does it make by now?" she replied, and struck the table.

The hearing lasted five hours. Money for inspectors had been cut twice, the minister said; her rivals from the Harbour Party doubted that sum. An inquiry by retired captains had blamed four clerks, who were sent home. Two of them work again.
report Post/3 2031-05-15 | Ministry publishes letters about talking points
Ninety pages of letters were published on Tuesday by the government in Torvela. Editors may read them in the press hall until Friday. They show that writers quarrelled for a whole weekend over which phrases a radio interview should hold, and that a spokeswoman, Clara Devan, wanted warnings about rust left out.

Ilda Brevan is named in none. Lawmakers who had demanded the release called it late and thin, and one promised another vote on a select committee about the Marisol Quay.
expect
story 1: Herald/3
story 2: Post/3

# a trial months later, told as its event was
report Herald/4 2031-01-23 | Three killed in Brannock bakery fire
Three bakers, Ada Lind, Ben Ost and Carl Umbria, were killed by a fire at the Ostrel bakery in Brannock on Wednesday. Police arrested the owner, Dario Lunt.
report Post/4 2031-05-15 | Owner of Brannock bakery sentenced for fire that killed three
Dario Lunt, owner of the Ostrel bakery in Brannock, was sentenced on Wednesday to six years for the January fire that killed the bakers Ada Lind, Ben Ost and Carl Umbria.
expect
story 1: Herald/4 Post/4
