# "the Norvish town of Tessel": the town is the place, and Norvish only says which
report Herald 2024-05-02
A mail plane of Coastal Air crashed in the Norvish town of Tessel on Thursday and killed both pilots, the aviation office said.
report Courier 2024-05-02
A mail plane of Coastal Air crashed in the Norvish town of Brannock on Thursday and killed both pilots, the company said.
expect
story 1: Herald Courier
disagreement place: Herald | Courier
