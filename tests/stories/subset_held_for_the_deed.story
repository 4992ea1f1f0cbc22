# held over what befell two
report Herald 2031-06-12
A woman was arrested on Thursday over the stabbing of two waiters in Pelm, police said.
report Post 2031-06-12
Three men were charged after the beating of 11 pilgrims in Tessel.
expect
no value detained 2
fact charged single-source: 3 (Post)
no value charged 11
