# a paper that quotes a wire, in a clause of its own
report Herald 2031-06-12
The Evening Sun, which cites Wire Tessel, reports that 12 people were hurt in a fire in Pelm.
report Post 2031-06-12
The Pelm Voice, which cites the fire brigade, says that 12 people were hurt in the fire in Pelm.
expect
chain Herald: The Evening Sun < Wire Tessel
chain Post: The Pelm Voice < the fire brigade
# the paper's own report credits the wire
report Herald 2031-06-12
Twelve people were hurt in a fire in Pelm on Thursday. A stove had been left on. (Wire Tessel)
report Post 2031-06-12
Twelve people were hurt in a fire in Pelm, the Herald reported.
expect
fact injured single-source: 12 (Herald Post)
origins injured: 1-1
