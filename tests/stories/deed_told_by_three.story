# what three outlets tell alike is a fact, though no class of events has a name for it
report Herald 2024-05-02
Coastal Air apologised to the passengers on Thursday. The weather was mild.
report Courier 2024-05-02
The company is small. Coastal Air has apologised to its passengers after the long wait at Tessel.
report Post 2024-05-02
Coastal Air apologised to passengers who had waited in Tessel.
expect
story 1: Herald Courier Post
fact apologised single-source: none (Herald Courier Post)
