# one fire, two reasons
report Herald 2024-05-02
The fire in the Brannock hotel, which killed 20 people on Thursday, was caused by a gas leak, fire chief Marta Quist said.
report Courier 2024-05-02
The fire in the Brannock hotel, which killed 20 people on Thursday, was caused by a candle, police chief Jon Aster said.
expect
story 1: Herald Courier
disagreement cause: Herald | Courier
no disagreement figure
