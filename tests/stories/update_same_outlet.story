# an outlet's later report of its own count
report Herald 2024-05-02
Two people were killed when the Osterby ferry capsized on Thursday, the coast guard said.
report Herald/2 2024-05-04
Five people were killed when the Osterby ferry capsized on Thursday, the coast guard said on Saturday.
expect
story 1: Herald Herald/2
fact killed updated: 5 (Herald/2)
earlier killed 2
