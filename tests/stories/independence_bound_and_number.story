# "at least 12" and 14 exclude nothing
report Herald 2024-05-02
Surgeon Berit Lang said that at least 12 people were injured when a tram left the rails in Kestrow on Thursday.
report Courier 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, police chief Jon Aster said.
expect
fact injured agreed: 12+ (Herald) | 14 (Courier)
origins injured: 2-2
no disagreement figure
