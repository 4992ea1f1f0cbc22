# "in an interview with" names the outlet that was spoken to
report Herald 2024-05-02
In an interview with Dune Radio, governor Marta Quist said that 80 houses were destroyed by the storm in Tessel.
expect
fact destroyed single-source: 80 (Herald)
chain Herald: Dune Radio < governor Marta Quist
