# a part in one report is no rival of the total in another
report Herald 2024-05-02
Twenty people were killed in the Brannock hotel fire on Thursday, among them three firefighters, fire chief Marta Quist said.
report Courier 2024-05-02
Three firefighters were killed in the Brannock hotel fire on Thursday, mayor Rudi Falk said.
expect
story 1: Herald Courier
fact killed of firefighters agreed: 3 (Herald Courier)
no disagreement figure
