# the passive: the quoting outlet follows "by"
report Herald 2024-05-02
District head Sani Orlo was quoted as saying by Dune Radio that 30 houses were destroyed by the flood in Tessel.
expect
fact destroyed single-source: 30 (Herald)
chain Herald: Dune Radio < District head Sani Orlo
