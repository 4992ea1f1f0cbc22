# the passive: the quoting outlet follows "by"
report Herald 2024-05-02
District head Sani Orlo was quoted as saying by Dune Radio that 30 houses were destroyed by the flood in Tessel.
expect
fact destroyed single-source: 30 (Herald)
chain Herald: Dune Radio < District head Sani Orlo

# the outlet between
report Post 2024-05-02
General Oskar Venn was quoted by Dune Radio as saying that 25 soldiers had been killed.
expect
chain Post: Dune Radio < Oskar Venn

report Courier 2024-05-02
The head of the mine was quoted by the Tessel Gazette on Friday as telling relatives that six miners were missing.
expect
fact missing single-source: 6 (Courier)
