# a "not" in an outlet's own words denies nothing
report Herald 2024-05-02
Guards struck the miner Olaf Brenn in Tessel on Thursday, his union said.
report Courier 2024-05-02
Olaf Brenn did not strike the guards in Tessel on Thursday. Guards struck the miner Olaf Brenn, his union said.
expect
no disagreement denial
