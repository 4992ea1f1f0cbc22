# a party that denies is one
report Herald 2024-05-02
Guards killed the miner Olaf Brenn in Tessel on Thursday, his union said.
report Courier 2024-05-02
The interior ministry denied that guards had killed the miner Olaf Brenn in Tessel.
expect
fact killed denied: none
