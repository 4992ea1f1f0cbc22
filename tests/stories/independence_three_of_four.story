# four reports, two of them of one mouth
report Herald 2024-05-02
Police chief Jon Aster said that 14 people were injured when a tram left the rails in Kestrow on Thursday.
report Courier 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, Jon Aster told the Courier.
report Gazette 2024-05-02
Surgeon Berit Lang said that 14 people were injured when a tram left the rails in Kestrow on Thursday.
report Beacon 2024-05-02
Driver Nils Aker said that 14 people were injured when his tram left the rails in Kestrow on Thursday.
expect
story 1: Herald Courier Gazette Beacon
fact injured agreed: 14 (Herald Courier Gazette Beacon)
origins injured: 3-3
