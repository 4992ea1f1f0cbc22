# each later and higher, whoever says so
report Herald 2024-05-02T08:00Z
At least three people were killed when a flood broke through Tessel on Thursday, a witness said.
report Courier 2024-05-02T17:00Z
Nine people were killed when a flood broke through Tessel on Thursday, the Orrin police said.
report Post 2024-05-03
The flood that broke through Tessel on Thursday killed 22 people, mayor Rudi Falk said.
expect
fact killed updated: 22 (Post)
earlier killed 9
no disagreement figure

# an outlet's own number overtaken by a body's
report Herald 2024-05-02
Four people were injured when a tram left the rails in Kestrow on Thursday.
report Courier 2024-05-04
Eleven people were injured when a tram left the rails in Kestrow on Thursday, the Kestrow police said.
expect
fact injured updated: 11 (Courier)
earlier injured 4
no disagreement figure

# on one day two named speakers disagree
report Herald 2024-05-02
Four people were injured when a tram left the rails in Kestrow on Thursday, a surgeon, Berit Lang, said.
report Courier 2024-05-02
Eleven people were injured when a tram left the rails in Kestrow on Thursday, the Kestrow police said.
expect
fact injured disputed: 11 (Courier) | 4 (Herald)
