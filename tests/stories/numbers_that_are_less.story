# a part of a number, none of a number, a number taken back, nobody of another clause
report Herald 2031-05-14
More than half of the 80 passengers died when the ferry sank off Pelm, the coast guard said.
report Post 2031-06-14
A third of the 36 workers in the mill at Loda were killed, the union said.
report Flash 2031-07-14
None of the 15 climbers was injured in the slide at Orvik, rescuers said. Neither of the two guides was injured.
report Courier 2031-08-14
Not 9 but 11 people were killed in the crash near Tarn, the sheriff said. Not seven but eight drivers were injured.
report Gazette 2031-09-14
Nobody was questioned after the fire in Selm killed seven people, the mayor said.
report Bulletin 2031-10-14
No one had been warned before the slide injured 13 villagers in Brannock, a councillor said.
expect
no value killed 80
no value killed 36
no value injured 15
no value injured 2
no value killed 9
no value injured 7
no disagreement figure
no value killed 0
fact injured of climbers single-source: 0 (Flash)
