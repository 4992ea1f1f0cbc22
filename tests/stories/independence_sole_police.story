# a sheriff's office in three wordings is one origin where the story names one; authorities may be anybody
report Herald 2031-05-13
Two people were killed in a shooting at a farm in Orrin Valley on Monday, the Tolvan County Sheriff's Office said. Deputies were called at noon.
report Post 2031-05-13
Two people were killed in a shooting at an Orrin Valley farm on Monday, sheriff's officials said.
report Courier 2031-05-13
A shooting at a farm in Orrin Valley killed two people on Monday, authorities said.
report Beacon 2031-05-13
Two people were killed in a shooting at a farm in Orrin Valley on Monday, the Sheriff's Office says.
expect
fact killed single-source: 2 (Herald Post Courier Beacon)
origins killed: 1-2
# an inspector and a sergeant speak for the one force that is named
report Herald 2031-05-13
Two people were killed in a shooting at a farm in Orrin Valley on Monday, Tolvan Constabulary said.
report Post 2031-05-13
Two people were killed in a shooting at a farm in Orrin Valley on Monday, Chief Inspector Ida Roth said.
report Courier 2031-05-13
Two people were killed in a shooting at a farm in Orrin Valley on Monday, Sgt. Mo Lind said.
expect
fact killed single-source: 2 (Herald Post Courier)
origins killed: 1-1
# the force is named and says nothing itself
report Herald 2031-05-13
Two people were killed in a shooting at a farm in Orrin Valley on Monday, Chief Inspector Ida Roth said. The Tolvan Police Department is hiring.
report Post 2031-05-13
Two people were killed in a shooting at a farm in Orrin Valley on Monday, Sgt. Mo Lind said.
expect
fact killed single-source: 2 (Herald Post)
origins killed: 1-1
