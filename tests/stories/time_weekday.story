# the last Thursday before a Monday's paper
report Herald 2024-05-06
Four people were injured in Kestrow on Thursday, the police said. On Sunday the tram was running again.
expect
time Herald: Thursday = 2024-05-02..2024-05-02
time Herald: Sunday = 2024-05-05..2024-05-05
