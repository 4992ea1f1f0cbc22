# two ages of one person on one day
report Herald 2031-05-04
A ferry pilot was shot dead at Orrin on Sunday, police said. The victim was named as Ilya Norr, 34, of Dell.
report Courier 2031-05-04
Police in Orrin found a ferry pilot shot dead on Sunday. Neighbours said that 36-year-old Ilya Norr had worked on the ferry for years.
expect
story 1: Herald Courier
disagreement figure: Herald | Courier

# before the name with words between, behind it with "aged"
report Herald 2031-05-04
A fire in a Dell bakery killed 41-year-old baker Petra Solheim on Sunday, the fire office said.
report Courier 2031-05-05
Petra Solheim, aged 47, died in a fire in a Dell bakery on Sunday, the fire office said.
expect
story 1: Herald Courier
disagreement figure: Herald | Courier

# an infant's age in months
report Herald 2031-05-04
A 3-month-old baby was hurt when a tram left the rails in Brenna on Sunday, the tram office said.
report Courier 2031-05-04
A 5-month-old baby was hurt when a tram left the rails in Brenna on Sunday, doctors said.
expect
story 1: Herald Courier
disagreement figure: Herald | Courier

# a birthday lies between
report Herald 2031-05-04
Jon Aster, 34, was charged on Sunday with setting fire to the mill at Orrin, police said.
report Courier 2031-11-20
Jon Aster, 35, was convicted on Thursday of setting fire to the mill at Orrin in May, the court said.
expect
no disagreement

# one outlet corrects itself; a father and his son of one name
report Herald 2031-05-04
Dario Lunt, 34, was hurt in a crash on the Selm bridge on Sunday, police said.
report Herald/2 2031-05-05
Dario Lunt, 36, was hurt in a crash on the Selm bridge on Sunday, police said.
report Courier 2031-05-05
Dario Lunt, 8, was in the car that crashed on the Selm bridge on Sunday, police said.
expect
no disagreement

# one report gives both
report Herald 2031-05-04
Mara Sund, 34, was shot at a fair in Kessar on Sunday, police said.
report Courier 2031-05-04
Mara Sund, 36, was shot at a fair in Kessar on Sunday, police said. Her family said Mara Sund, 34, had come to sell pots.
expect
no disagreement
