# who had to leave
report Herald 2031-06-12
The flood forced 1,900 people out of their homes in Pelm, the mayor said.
report Post 2031-06-12
In Pelm 1,900 people had to leave their homes, according to the mayor.
expect
fact displaced single-source: 1900 (Herald Post)
