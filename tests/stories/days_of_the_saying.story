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
