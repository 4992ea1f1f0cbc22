# the day of an announcement is not the day of the deed
report Herald 2031-05-09
On 8 May the coast guard made public that 21 sailors were killed off Selm. The collision happened on 5 May.
expect
fact killed single-source: 21 (Herald)
when killed: 2031-05-05..2031-05-05

# nor is the day on which somebody spoke, behind the word for it
report Post 2031-05-09
A fire in a hostel in Dell left two men dead, officials said Thursday. The blaze broke out late on Tuesday.
expect
fact killed single-source: 2 (Post)
when killed: 2031-05-06..2031-05-06

# nor that of remarks, or of whoever condemns it
report Herald 2031-05-09
The mayor's comments Thursday on the killing of two nurses drew applause. The nurses were shot on Monday.
expect
when killed: 2031-05-05..2031-05-05

report Post 2031-05-09
On Thursday the bishop condemned the guard for killing Jon Aster, an unarmed miner. Aster was killed on Monday.
expect
when killed: 2031-05-05..2031-05-05

# nor that of what somebody held is described by
report Courier 2031-05-09
Police in Dell have arrested a man who had fled from a hospital on Tuesday.
expect
when detained: *..*

# nor that of a march about it
report Sund 2031-05-09
Jon Aster, a miner, was killed on Monday. Hundreds came on Thursday for a protest over the killing of Aster.
expect
when killed: 2031-05-05..2031-05-05
