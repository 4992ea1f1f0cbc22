# the denial stands in another report than the claim
report Herald 2024-05-02
The rebels said that they captured 12 soldiers near Velikino on Thursday.
report Courier 2024-05-03
The army denied on Friday that the rebels captured 12 soldiers near Velikino.
expect
story 1: Herald Courier
fact captured denied: 12
response Courier: denied army
