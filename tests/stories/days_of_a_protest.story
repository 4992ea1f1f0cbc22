# a protest has its own day, and not that of what it is about
report Herald 2031-05-09
Some 40 people held a vigil on Thursday for the deaths of two weavers in Tressel.
expect
when killed of weavers: *..*

# nor has what people march over
report Post 2031-05-09
Some 300 dockers marched on Thursday over the killing of two guards in Pelm.
expect
when killed of guards: *..*

# what came before has no day of what came after
report Courier 2031-05-09
Mr Tarn died on Thursday. His death came a week after 12 climbers were killed on the same ridge.
expect
when killed of climbers: *..*
