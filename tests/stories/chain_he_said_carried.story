# "he" is the last person who spoke
report Herald 2024-05-02
Mayor Rudi Falk visited the market hall in Brannock after the blast on Thursday.

"The hall is gone," Falk said. Five people were killed, he said.
expect
fact killed single-source: 5 (Herald)
chain Herald: Mayor Rudi Falk
