# a quarter keeps its three months; "a quarter of the workers" is no time
report Herald 2024-05-02
Output of the Kestrow works fell in the third quarter of 2023, when a quarter of the workers were ill.
expect
time Herald: the third quarter of 2023 = 2023-07-01..2023-09-30
