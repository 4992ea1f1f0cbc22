# everybody's number in a report that knows no firm's
report Herald 2031-06-12
In all, 930 trains were cancelled on Thursday, the rail office said.
report Post 2031-06-12
Tarnrail cancelled 118 trains on Thursday, its director Gry Lomm said.
report Bulletin 2031-06-13
Tarnrail cancelled 118 trains on Thursday.
expect
no disagreement figure
# two on one matter differ
report Herald 2031-06-12
Tarnrail cancelled 140 trains on Thursday, the drivers' union said.
report Post 2031-06-12
Tarnrail cancelled 118 trains on Thursday, its director Gry Lomm said.
expect
fact cancelled disputed: 140 (Herald) | 118 (Post)
