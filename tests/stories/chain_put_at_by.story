# a passive, and a number that held until a day
report Herald 2024-05-08
The Pelm flood has killed 72 people, Lamp Relief said. The number of dead in Pelm had been put at 41 by the river office until Monday.
report Post 2024-05-08
The Pelm flood has killed 72 people, Lamp Relief said. Until Monday the river office had put the death toll in Pelm at 41.
expect
earlier killed 41
chain Herald: river office
chain Post: river office

# early reports told another number
report Courier 2024-05-08
The toll in Pelm has risen to 72, police said, after first reports of 41 killed.
expect
earlier killed 41
