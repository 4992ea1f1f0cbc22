# two parties and two causes, whatever they call the event
report Herald 2031-05-14
A blackout left the harbour of Orrin dark on Tuesday. Ice on a line caused it, Norrby Grid said.
report Post 2031-05-15
A worn transformer caused the blackout in Orrin on Tuesday, the Fitters' Union said. The harbour was dark for hours.
expect
disagreement cause: Herald | Post

# "the cause was" is one too
report Herald 2031-05-14
An explosion in a mill in Tressel killed three weavers on Tuesday. "The cause was a spark from the old loom," said Ada Lind, the mill's owner.
report Post 2031-05-15
Three weavers died in an explosion in a mill in Tressel on Tuesday. Gas caused the blast, the Weavers' League said.
expect
disagreement cause: Herald | Post

# what is itself told as caused is no cause beside its own
report Herald 2031-05-14
A fire in a mill in Tressel killed three weavers on Tuesday. An explosion caused the fire, the mill's owner Ada Lind said.
report Post 2031-05-15
Three weavers died in a fire in a mill in Tressel on Tuesday. Gas caused the explosion, the Weavers' League said.
expect
no disagreement cause

# whose planes, whose rocket
report Herald 2031-05-14
Bombs hit the market of Bel Hadra on Tuesday. Ostrian planes bombed the market, Norland said.
report Post 2031-05-15
Bombs hit the market of Bel Hadra on Tuesday. A rebel rocket struck the market, said Ostria.
expect
disagreement agent: Herald | Post

report Herald 2031-05-14
The ferry office of Velm was hit on Tuesday and burned. Norland's drones struck the office, the mayor of Velm said.
report Post 2031-05-15
The ferry office of Velm was hit on Tuesday and burned. Insurgent shells struck the office, Norland's defence ministry said.
expect
disagreement agent: Herald | Post

# who fired first
report Herald 2031-05-14
Eleven people died in a raid on Dolmar on Tuesday. "The gunmen fired first," said army spokesman Sabir Noor.
report Post 2031-05-15
Eleven people died in a raid on Dolmar on Tuesday. The soldiers fired first, said Yusef Karam, an elder of Dolmar.
expect
disagreement agent: Herald | Post

report Herald 2031-05-14
Police fired gas at a march in Ombray on Saturday. Marchers threw the first bottles, said Rana Issel of the police.
report Post 2031-05-15
Police fired gas at a march in Ombray on Saturday. Officers threw the first bottles, said Idris Ruel, who led the march.
expect
disagreement agent: Herald | Post
