# a paper that is cited alone, and elsewhere for whom it has it from
report Herald 2031-02-03 | Dock firm to shed workers
Dock firm Tarnport will lay off 900 workers, people with knowledge of the plan told the Pelm Gazette.
report Post 2031-02-04 | Tarnport plan
Tarnport will lay off more than 800 workers, the Pelm Gazette reported.
report Bulletin 2031-02-05 | Tarnport confirms
Tarnport will lay off 950 workers, the company's director Ada Lomm said.
expect
origins laid off: 2-2
# and where nobody says whom it has it from
report Herald 2031-02-03 | Dock firm to shed workers
Dock firm Tarnport will lay off 900 workers, Coastal Wire reported.
report Post 2031-02-04 | Tarnport plan
Tarnport will lay off more than 800 workers, the Pelm Gazette reported.
expect
origins laid off: 2-2
# officials whom two outlets have met may be others for each, and one official is one
report Herald 2031-02-03 | Shed burns in Selm
Security sources told the Selm Times and Coastal Wire that nine guards were killed in a shed in Selm on Sunday.
report Post 2031-02-04 | Shed burns in Selm
Nine guards were killed in a shed in Selm on Sunday, Governor Edda Wey said.
expect
origins killed: 2-3
# one
report Herald 2031-02-03 | Shed burns in Selm
A security source told the Selm Times and Coastal Wire that nine guards were killed in a shed in Selm on Sunday.
report Post 2031-02-04 | Shed burns in Selm
Nine guards were killed in a shed in Selm on Sunday, Governor Edda Wey said.
expect
origins killed: 2-2
