# an acronym given in brackets is the same body everywhere
report Herald 2024-05-02
The Orrin Basin Authority (OBA) said that 40 people were evacuated from Tessel when the river rose on Thursday.

Nobody was hurt, the OBA said.
report Courier 2024-05-02
Forty people were evacuated from Tessel when the river rose on Thursday, the OBA said.
expect
story 1: Herald Courier
alias Orrin Basin Authority = OBA
fact evacuated single-source: 40 (Herald Courier)
origins evacuated: 1-1
