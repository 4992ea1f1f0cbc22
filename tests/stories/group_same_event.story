# different words, one event
report Herald 2024-05-02 | Tram crash in Kestrow injures 14
Fourteen people were injured when a tram left the rails in Kestrow on Thursday, police chief Jon Aster said.
report Courier 2024-05-03 | Kestrow tram hits bakery
Investigators in Kestrow were looking on Friday for the reason why a tram jumped the rails and hit a bakery a day before. Police chief Jon Aster said that 14 people were hurt.
expect
story 1: Herald Courier
