# what may become of a flood is no rival of its toll
report Herald 2024-05-03
The flood in Tessel has killed 40 people, the health office said. In the end 300 people could be dead, the mayor of Tessel said.
report Courier 2024-05-03
Between 200 and 300 people may have died in the flood in Tessel, surgeon Berit Lang said.
expect
fact killed single-source: 40 (Herald)
no disagreement figure

# what may have been is all there is
report Herald 2024-05-03
As many as 25 people may have died in the flood in Tessel on Thursday, the mayor of Tessel said.
expect
no disagreement figure
