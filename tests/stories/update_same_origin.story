# the same office gives a higher figure a day later: an update, no quarrel
report Herald 2024-05-02
Twelve people were killed when the flood broke through Tessel on Thursday, the Orrin police said.
report Courier 2024-05-03
Seventeen people were killed when the flood broke through Tessel on Thursday, the Orrin police said.
expect
story 1: Herald Courier
fact killed updated: 17 (Courier)
earlier killed 12
origins killed: 1-1
no disagreement figure
