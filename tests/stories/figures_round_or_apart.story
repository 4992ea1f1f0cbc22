# "more than 4,000" is a round way to say 4,000
report Herald 2024-05-02
Floods in Tessel displaced more than 4,000 people on Thursday, the mayor of Tessel said.
report Courier 2024-05-02
Floods in Tessel displaced 4,000 people on Thursday, the Orrin police said.
expect
no disagreement figure

# side by side, "at least 90" and "more than 50" are two opinions
report Herald 2024-05-02
At least 90 people were killed in the Brannock hotel fire on Thursday, the health office said. More than 50 people were killed, fire chief Marta Quist said.
expect
fact killed disputed: 90+ (Herald) | 51+ (Herald)
