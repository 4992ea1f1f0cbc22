# "of the island alone": a part
report Herald 2031-05-09 | Flood in Velm
The flood killed 90 people, the governor said on Friday. In Pelm 31 people were killed in the harbour alone, the mayor said.
expect
fact killed single-source: 90 (Herald)
no value killed of 90 31

report Post 2031-05-09 | Ferry sinks off Velm
Rescuers saved 188 people when the ferry sank off Velm, the minister said on Friday.
report Courier 2031-05-09 | Ferry sinks off Velm
Forty-seven people were rescued by boats of the island alone when the ferry sank off Velm, the guild of fishermen said.
expect
fact rescued single-source: 188 (Post)
fact rescued single-source: 47 (Courier)
no disagreement figure
