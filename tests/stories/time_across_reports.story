# Thursday in one paper and yesterday in the other are one day
report Herald 2024-05-06
Nine people were killed when a bus fell from a bridge near Orrin on Sunday, police chief Jon Aster said.
report Courier 2024-05-06
Nine people were killed when a bus fell from a bridge near Orrin yesterday, surgeon Berit Lang said.
expect
story 1: Herald Courier
fact killed agreed: 9 (Herald Courier)
no disagreement time
