# two answers to "how many"
report Herald 2031-05-14
How many died at the gate of Velm stadium? Nobody agrees, even on the third day.

The police say 14.

The doctors say 29. The gate was locked.
expect
disagreement figure: Herald | Herald
fact killed disputed: 14 (Herald) | 29 (Herald)

report Post 2031-05-14
How many marched in Orrin on Saturday? It is disputed. The police count 8,000. The organisers say 25,000.
expect
fact protested disputed: 8000 (Post) | 25000 (Post)

# the police count, of which the parse makes a count of the police's
report Herald 2031-05-14
Fourteen people were crushed to death at a stadium in Velm on Friday. The police count 14 dead.
expect
chain Herald: The police

# what was found was not said by who found it
report Herald 2031-05-14
Divers recovered 13 more bodies from the ferry on Sunday, raising the death toll to 51, the coast guard said.
expect
no chain Herald: Divers
chain Herald: the coast guard

# behind a dateline with no agency, a number in words is no part of the day
report Herald 2031-05-14
VELM, May 14 - Thirty-eight people died when a ferry capsized on Wednesday, the coast guard said.
report Post 2031-05-15
VELM, May 15 - Divers found 13 more bodies in the wreck of the ferry Oum Salla on Thursday, raising the death toll to 51, the coast guard said.
expect
chain Herald: the coast guard
chain Post: the coast guard
no chain Post: Divers
fact killed updated: 51 (Post) | 38 (Herald)
