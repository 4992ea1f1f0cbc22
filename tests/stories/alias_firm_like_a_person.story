# a firm whose name reads like a person's
report Herald 2031-02-03 | Jobs go at Norvell
The lift maker Norvell will cut 700 jobs in Pelm, the company said on Monday.
report Post 2031-02-03 | Jobs go at Norvell
Norvell, a firm with three plants, will cut 700 jobs in Pelm, according to Norvell.
expect
chain Herald: Norvell
fact laid off single-source: 700 (Herald Post)
