# one unnamed official under five descriptions may be one person
report Herald 2024-05-02
A senior defence official told the Herald that 16 soldiers were killed when a depot exploded in Velikino on Thursday.
report Courier 2024-05-02
Sixteen soldiers were killed when a depot exploded in Velikino on Thursday, a defence official told the Herald.
report Gazette 2024-05-02
A depot exploded in Velikino on Thursday and killed 16 soldiers, the Herald reported, citing an unnamed official.
report Examiner 2024-05-02
Sixteen soldiers were killed in Velikino on Thursday when a depot exploded, according to a high-ranking source quoted by the Herald.
report Beacon 2024-05-03
A depot explosion in Velikino on Thursday killed 16 soldiers, according to the Herald.
expect
story 1: Herald Courier Gazette Examiner Beacon
fact killed single-source: 16 (Herald Courier Gazette Examiner Beacon)
origins killed: 1-1
