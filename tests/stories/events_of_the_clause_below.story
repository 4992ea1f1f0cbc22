# whom a clause with "after" has for its own subject is whom it befell, and not who does what is told above
report Herald 2031-02-26
Seventeen prisoners broke out of the jail at Dry Fork on Tuesday night after a guard was killed with a spoon. Nine were recaptured by noon.
report Post 2031-03-26
Forty pupils walked out of a school in Orrin on Monday after a teacher was arrested, the police said.
expect
fact killed of guard single-source: 1 (Herald)
no value killed 17
fact captured single-source: 9 (Herald)
no value detained 40

# but who is meant by "they" is
report Herald 2031-02-26
Nine miners were walking home when they were shot.
expect
fact shot single-source: 9 (Herald)
