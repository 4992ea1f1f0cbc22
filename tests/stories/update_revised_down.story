# a later figure replaces an earlier one even when it is lower
report Herald 2024-05-02
The civil protection service said on Thursday that 34 people were killed in the Tessel flood.
report Courier 2024-05-03
Thirty-one people were killed in the Tessel flood, the civil protection service said on Friday, lowering its number from 34 because three bodies had been counted twice.
expect
story 1: Herald Courier
fact killed updated: 31 (Courier)
earlier killed 34
no disagreement figure
