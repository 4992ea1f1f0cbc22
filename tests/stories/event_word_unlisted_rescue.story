# another such word
report Herald 2024-05-02
Nine sailors were plucked from the sea off Sarn on Thursday, the coast guard said.
expect
fact rescued single-source: 9
