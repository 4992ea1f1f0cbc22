# the day of the treatment is not that of the crash
report Herald 2031-05-17
Fourteen people were injured when a coach left the road near Orrin on Friday, police said.
report Post 2031-05-17
Fourteen people were injured when a coach left the road near Orrin on Friday, the company said.
report Courier 2031-05-18
Fourteen people were injured, and two passengers sought treatment on Saturday morning after the crash near Orrin, the hospital said.
report Beacon 2031-05-18
Fourteen people were injured, and two of them sought help on Saturday after the coach crash near Orrin, doctors said.
expect
no disagreement time
