# "did not" in the outlet's own voice is no report of the act
report Herald 2024-05-02
The bomb that was found in Kestrow on Thursday did not explode. Police said that 200 residents were evacuated.
expect
fact evacuated single-source: 200 (Herald)
no disagreement
