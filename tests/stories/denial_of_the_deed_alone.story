# the doing is denied, the dead are not
report Herald 2024-05-02
Sorland denies that it caused an explosion in a Tessel mill which killed 31 people.
report Courier 2024-05-02
The explosion in a Tessel mill killed 31 people, fire chief Marta Quist said.
expect
fact killed single-source: 31 (Herald Courier)
origins killed: 1-1
no disagreement denial

# the number itself is denied
report Herald 2024-05-02
The Sorland army denied that 31 of its soldiers were killed in Tessel on Thursday.
report Courier 2024-05-02
Thirty-one Sorland soldiers were killed in Tessel on Thursday, surgeon Berit Lang said.
expect
fact killed denied: 31 (Herald Courier)
