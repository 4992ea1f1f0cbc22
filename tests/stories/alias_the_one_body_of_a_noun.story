# "the union" is the one that the story names
report Herald 2031-05-14
Some 300 fitters walked out at Norrby Grid on Tuesday, the Norrby Fitters' Union said.
report Post 2031-05-15
The union said that 300 fitters walked out at Norrby Grid on Tuesday.
expect
alias the union = the Norrby Fitters' Union

report Herald 2031-05-14
The Ostrian army said that nine guards were killed near Velm on Monday.
report Post 2031-05-15
Nine guards were killed near Velm on Monday, the army said.
expect
origins killed: 1-1

# a name of a body that is one of many: whole
report Herald 2031-05-14
Nine inmates died in Kamm prison, the Committee of Prisoners' Families said. The Signal Workers' League is to march on Friday, the Signal Workers' League said.
expect
chain Herald: the Committee of Prisoners' Families
chain Herald: the Signal Workers' League

# a spokeswoman whose sentence names one body is that body's
report Herald 2031-05-14
Vesterline cancelled 90 trains on Tuesday, Vesterline said.
report Post 2031-05-14
A strike forced the train operator Vesterline to cancel 90 trains on Tuesday, spokeswoman Pia Torne said.
expect
origins cancelled: 1-1
