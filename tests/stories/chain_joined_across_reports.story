# the report that is cited is there: both go back to the one speaker it names
report Valley_Courier 2024-05-02
Eleven people were killed when a bus fell from the bridge at Orrin on Thursday, police chief Jon Aster told the Valley Courier.
report Herald 2024-05-02
Eleven people were killed when a bus fell from the bridge at Orrin on Thursday, the Valley Courier reported.
expect
story 1: Valley_Courier Herald
fact killed single-source: 11 (Valley_Courier Herald)
origins killed: 1-1
