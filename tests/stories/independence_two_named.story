# two people who can be asked: two origins
report Herald 2024-05-02
Surgeon Berit Lang said that 14 people were injured when a tram left the rails in Kestrow on Thursday.
report Courier 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, police chief Jon Aster said.
expect
story 1: Herald Courier
fact injured agreed: 14 (Herald Courier)
origins injured: 2-2
no disagreement figure
