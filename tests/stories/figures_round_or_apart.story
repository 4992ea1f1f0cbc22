# "more than 4,000" is a round way to say 4,000
report Herald 2024-05-02
Floods in Tessel displaced more than 4,000 people on Thursday, the mayor of Tessel said.
report Courier 2024-05-02
Floods in Tessel displaced 4,000 people on Thursday, the Orrin police said.
expect
no disagreement figure

# "more than 60" and 140 are two opinions
report Herald 2024-05-02
More than 60 people were killed in the Brannock hotel fire on Thursday, the health office said.
report Courier 2024-05-02
The Brannock hotel fire killed 140 people on Thursday, fire chief Marta Quist said.
expect
fact killed disputed: 61+ (Herald) | 140 (Courier)
