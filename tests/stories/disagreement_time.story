# one event, two days
report Herald 2024-05-04
The bridge at Orrin collapsed on Wednesday and killed nine people, police chief Jon Aster said.
report Courier 2024-05-04
The bridge at Orrin collapsed on Thursday and killed nine people, mayor Rudi Falk said.
expect
story 1: Herald Courier
disagreement time: Herald | Courier
