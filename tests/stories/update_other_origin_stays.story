# one origin's update does not touch what another origin says
report Herald 2024-05-02
Ten people were injured in the tram crash in Kestrow on Thursday, police chief Jon Aster said.
report Courier 2024-05-03
Police chief Jon Aster said that 12 people were injured in the tram crash in Kestrow on Thursday. Saint Olave's Hospital said that 25 people were injured.
expect
story 1: Herald Courier
fact injured disputed: 12 (Courier) | 25 (Courier)
earlier injured 10
