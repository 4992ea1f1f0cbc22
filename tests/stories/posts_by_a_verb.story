# who heads a body speaks for it
report Herald 2031-10-08
The fire killed 23 miners, the Mines Inspectorate of Velland said on Wednesday.
report Post 2031-10-08
Hanne Vold, who heads the Mines Inspectorate, said that 23 miners were killed.
report Courier 2031-10-08
Twenty-three miners were killed, said Ilse Roth, a spokeswoman for the Mines Inspectorate.
expect
origins killed: 1-1

report Herald/2 2031-10-08
Coast guard crews rescued 146 people, the coast guard said on Wednesday.
report Post/2 2031-10-08
Darnow, the lieutenant who speaks for the coast guard, said that 146 people had been rescued.
expect
origins rescued: 1-1

# of two people of one name the one who is called so
report Herald/3 2033-09-05
Police detained 23 people at the march in Orhava on Sunday, Police Commissioner Radu Teslin said. The lawyer Mina Teslin said that 31 people had been detained.
report Post/3 2033-09-05
Teslin, who has led the Orhava police since 2029, said that 23 people had been detained on Sunday.
expect
origins detained: 2-2

report Herald/4 2033-09-05
Nine people were killed in the mine on Sunday, the mine chief Jon Aster said. The doctor Berit Aster said that 12 people had been killed.
report Post/4 2033-09-05
Aster, a doctor, said that 12 people were killed on Sunday.
expect
origins killed: 2-2

# one ministry under another of its names
report Herald/5 2031-05-09 | Nine die in Dell mill fire
Nine people were killed in Dell on Friday, the Ministry of Internal Affairs said.
report Post/5 2031-05-09 | Mill fire in Dell kills nine
Nine people were killed in Dell on Friday, the Interior Ministry said.
expect
alias Ministry of Internal Affairs = Interior Ministry

report Herald/6 2031-05-09 | Four die in Dell flood
Four people were killed in Dell on Friday, the Ministry of Emergency Situations said.
report Post/6 2031-05-09 | Flood in Dell kills four
Four people were killed in Dell on Friday, the Emergencies Ministry said.
expect
alias Ministry of Emergency Situations = Emergencies Ministry
