# one crash, two towns
report Herald 2024-05-02
A mail plane of Coastal Air crashed in Tessel on Thursday and killed both pilots, the aviation office said.
report Courier 2024-05-02
A mail plane of Coastal Air crashed in Brannock on Thursday and killed both pilots, the company said.
expect
story 1: Herald Courier
disagreement place: Herald | Courier
