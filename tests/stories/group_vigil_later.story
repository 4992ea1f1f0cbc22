# a vigil weeks later is told with the event it is held for
report Herald 2031-05-09
Who set fire to the miners' hostel in Selm is in dispute. The fire left 29 miners dead and 51 hurt, the mine's owner and Marovian officials said. The Sorland army denied any strike.
report Post 2031-05-09
Both sides speak of an attack on the miners' hostel in Selm. 29 miners died and 51 were hurt, the mine's owner and Marovian officials said.
report Gazette 2031-06-20
Candles were lit in Halvern today for the miners who died in occupied Selm six weeks ago. A fire gutted the Selm hostel on 3 May. At least 26 miners were killed. Engineers point to a fire set inside; Marovia says that the hostel was shelled by Sorland.
expect
story 1: Herald Post Gazette

# another attack on the same town is another event
report Herald/2 2031-05-09
A shell hit the miners' hostel in Selm on Thursday and killed 29 miners, Marovian officials said.
report Courier 2031-06-20
A shell hit the bus depot of Selm on Thursday and killed four drivers, Marovian officials said. Six weeks ago 29 miners died in Selm.
expect
story 1: Herald/2
story 2: Courier
