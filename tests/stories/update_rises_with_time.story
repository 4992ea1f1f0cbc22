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

# a late report repeats a number that others have overtaken
report Herald 2024-05-02
Three people were arrested over the Brannock hotel fire in Tessel, the police said.
report Courier 2024-05-03
Five people were arrested over the Brannock hotel fire in Tessel, the mayor of Tessel said.
report Post 2024-05-04
Eight people were arrested over the Brannock hotel fire in Tessel, a prosecutor, Jon Aster, said.
report Ledger 2024-05-05
Three people were arrested over the Brannock hotel fire in Tessel, the police said.
expect
earlier detained 3
earlier detained 5
no disagreement figure
