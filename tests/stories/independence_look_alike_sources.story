# two outlets with unnamed officials of their own: perhaps two people, perhaps one
report Herald 2024-05-02
A security official told the Herald that nine people were killed in the raid on Tessel on Thursday.
report Courier 2024-05-02
Nine people were killed in the raid on Tessel on Thursday, a security official told the Courier.
expect
story 1: Herald Courier
fact killed single-source: 9 (Herald Courier)
origins killed: 1-2
