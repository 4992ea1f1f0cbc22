# a score is no toll
report Herald 2024-05-02
Eleven fans were injured after Orrin beat Kestrow 3-2 on Thursday, the police said.
expect
fact injured single-source: 11 (Herald)
no value injured 3
no value injured 2
no value injured 2-3
