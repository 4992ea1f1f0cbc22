# the party concerned rejects the number
report Herald 2024-05-02
The rebels said that 50 soldiers were killed in the battle of Velikino on Thursday. The army denied that 50 soldiers were killed.
expect
fact killed of soldiers denied: 50 (Herald)
response Herald: denied army
