# who they were whom a raid killed
report Herald 2031-05-14
The Ostrian army said it killed 17 militants in a raid on the well of Oum Salla on Tuesday. Troops came in four helicopters to the well of Oum Salla.
report Post 2031-05-15
A raid with helicopters on the well of Oum Salla on Tuesday killed 17 herders, the Plains Council said. They had slept near the well.
expect
disagreement role: Herald | Post

report Herald 2031-05-14
Soldiers killed nine insurgents near Velm on Monday, the defence ministry said.
report Post 2031-05-15
Velm's mayor Ada Lind accused the army of having killed nine farmers near Velm on Monday.
expect
disagreement role: Herald | Post

# some of each are no dispute
report Herald 2031-05-14
Four militants and two farmers were killed near Velm on Monday, the defence ministry said.
report Post 2031-05-15
The mayor of Velm said that two farmers and four militants were killed on Monday.
expect
no disagreement role

# an army and its soldiers are one
report Herald 2031-05-14
Soldiers killed nine insurgents near Velm on Monday, the Ostrian army said.
report Post 2031-05-15
The army maintains that its soldiers killed nine insurgents near Velm on Monday.
expect
no disagreement agent
alias the army = the Ostrian army
