# who names nobody is no origin beside who is named
report Herald 2024-05-02
Police chief Jon Aster said that 14 people were injured when a tram left the rails in Kestrow on Thursday.
report Courier 2024-05-03
Fourteen people were injured when a tram left the rails in Kestrow on Thursday.
expect
story 1: Herald Courier
fact injured single-source: 14 (Herald Courier)
origins injured: 1-1
