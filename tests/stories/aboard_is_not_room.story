# how many a ship may carry
report Herald 2031-02-03 | Ferry sinks off Selm
The ferry was certified for 200 passengers, the harbour office said. There were 219 passengers aboard, said Edda Wey, who heads the accident board.
expect
no value aboard 200
# and how many it did
report Herald 2031-02-03 | Ferry sinks off Selm
There were 200 passengers aboard when the ferry left for Selm, the harbour office said.
expect
fact aboard single-source: 200 (Herald)
