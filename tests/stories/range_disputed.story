# lowest to highest; the lower is best where neither source is better; the most conservative
report Herald 2024-05-02
Police chief Jon Aster said that 12 people were killed in the raid on Tessel on Thursday.
report Courier 2024-05-02
Surgeon Berit Lang said that 20 people were killed in the raid on Tessel on Thursday.
expect
fact killed disputed: 12 (Herald) | 20 (Courier)
range killed airwars: 12 - 20
range killed ucdp: 12 12 20
range killed acled: - 12 -
