# what was done on a day is dated by it where no victim is counted in that sentence
report Herald 2031-05-14
Two men have been killed and a third was wounded in a shooting at the Dell works, police say. A woman is in custody.

She had quarrelled with her foreman, neighbours said. The shooting took place on Thursday night in the old hall.
expect
when killed: 2031-05-08..2031-05-08

report Post 2031-05-14
Thieves pulled off a raid on a bank in central Orrin on Monday morning. Four guards were hurt.
expect
when injured: 2031-05-12..2031-05-12
