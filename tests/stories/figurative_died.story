# a bill dies, and so does a man
report Herald 2031-06-12
The bill on ferries died in committee on Thursday, and the plan for a tunnel died with it.
report Post 2031-06-12
A carter died on the pass on Thursday, police said.
expect
no fact killed of bill
no fact killed of plan
fact killed of carter single-source: 1 (Post)
