# "a baker was charged" gives no number
report Herald 2024-05-02
A baker from Tessel was charged with fraud on Thursday, prosecutors said.
report Courier 2024-05-02
A baker was charged with fraud in Tessel on Thursday, prosecutors said.
expect
fact charged single-source: none
