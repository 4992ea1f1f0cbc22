# a toll is a series: whoever counts, the later and higher number is the number
report Herald 2031-05-09T08:00Z | Ferry sinks off Dell
More than 20 people were killed when a ferry sank off Dell on Friday, police said.
report Post 2031-05-09T19:00Z | Ferry sinks off Dell
A ferry sank off Dell on Friday and killed 27 people, the mayor of Dell said.
report Gazette 2031-05-10T09:00Z | Dell ferry toll rises
At least 34 people were killed when a ferry sank off Dell on Friday, the coast guard said on Saturday.
expect
story 1: Herald Post Gazette
fact killed updated: 34+ (Gazette)
earlier killed 27
no disagreement figure

# two parties in one report hold two numbers for one time
report Herald 2031-05-09T08:00Z
Nine soldiers were killed in the raid on Selm on Friday, the Ostrian army said.
report Post 2031-05-10T08:00Z
Nine soldiers were killed in the raid on Selm on Friday, the Ostrian army said. The rebels said that 30 soldiers were killed.
expect
fact killed disputed: 9 (Herald Post) | 30 (Post)

# who is missing today may be fewer tomorrow
report Herald 2031-05-09
A landslide hit Orrin on Friday. Forty people are missing, the mayor said.
report Post 2031-05-11
Seven people are missing after a landslide hit Orrin on Friday, rescuers said.
expect
fact missing updated: 7 (Post)
earlier missing 40
no disagreement figure

# "more than 20" beside 20 of one day's news is a matter of wording
report Herald 2031-05-09
More than 20 people were killed when a roof fell in Dell on Friday, police said.
report Post 2031-05-09
Twenty people were killed when a roof fell in Dell on Friday, the mayor said.
expect
no disagreement figure
range killed airwars: 20 - 20
