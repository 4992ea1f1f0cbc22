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
