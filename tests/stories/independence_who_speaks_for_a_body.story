# a firm and its head of safety
report Herald 2024-05-02
A burst pipe flooded 60 houses in Tessel on Thursday, Halvor Water said.
report Courier 2024-05-02
A burst pipe flooded 60 houses in Tessel on Thursday, said Jon Aster, the managing director of Halvor Water.
expect
fact flooded single-source: 60 (Herald Courier)
origins flooded: 1-1

# an office and its holder
report Herald 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, the governor of the Kestrow region said.
report Courier 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, Kestrow Governor Marta Quist said.
expect
fact injured single-source: 14 (Herald Courier)
origins injured: 1-1

# a body and its spokesman
report Herald 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, the Sorland rescue service said.
report Courier 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, according to Rudi Falk, a spokesman for the Sorland rescue service.
expect
fact injured single-source: 14 (Herald Courier)
origins injured: 1-1

# a surgeon is not the hospital's voice, and another's police chief no voice of these police
report Herald 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, said Berit Lang, a surgeon at Saint Olave's Hospital.
report Courier 2024-05-02
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, Kestrow police chief Jon Aster said.
expect
fact injured agreed: 14 (Herald Courier)
origins injured: 2-2
