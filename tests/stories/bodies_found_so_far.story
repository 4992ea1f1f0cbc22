# bodies beside the number of the dead are as many as were found
report Herald 2031-05-09 | Ferry sinks off Velm
Thirty-three people died when the ferry sank off Velm on Thursday, the coast guard said. Divers recovered six bodies from the wreck on Friday.
expect
fact killed single-source: 33 (Herald)
fact recovered single-source: 6 (Herald)

report Post 2031-05-09 | Landslide at Pelm
Nine people have died in the landslide at Pelm, police said on Friday. Four more bodies were found under the school.
expect
fact killed single-source: 9 (Post)
no value killed 4
