# the same text twice changes nothing
report Herald 2024-05-02
Six people were killed by the flood in Tessel on Thursday, police chief Jon Aster said.
report Herald/2 2024-05-02
Six people were killed by the flood in Tessel on Thursday, police chief Jon Aster said.
expect
story 1: Herald Herald/2
fact killed single-source: 6 (Herald Herald/2)
origins killed: 1-1
