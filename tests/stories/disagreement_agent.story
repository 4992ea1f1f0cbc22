# two parties blamed for one act
report Herald 2024-05-02
The army of Sorland shelled the market in Velikino on Thursday and killed six people, the Velikino government said.
report Courier 2024-05-02
The rebels shelled the market in Velikino on Thursday and killed six people, Sorland's defence ministry said.
expect
story 1: Herald Courier
disagreement agent: Herald | Courier
no disagreement figure
