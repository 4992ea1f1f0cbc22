# "he added" carries both the speaker and the outlet he spoke to
report Herald 2024-05-02
Mayor Rudi Falk told Coastal Wire that the market hall in Brannock was destroyed by the blast on Thursday.

Five people were killed, he added.
expect
fact killed single-source: 5 (Herald)
chain Herald: Coastal Wire < Mayor Rudi Falk
