# a count is whose who counted it
report Herald 2031-05-09
In Dell 214 people were injured, according to a count by the health board of Dell.
expect
chain Herald: health board of Dell

report Post 2031-05-09
Figures released by the Orrin water board show that 40 people fell ill.
expect
chain Post: Orrin water board

# who is cited behind a clause
report Courier 2031-05-09
Seven people were killed, the Coastal Press Agency (CPA) reported on Friday, citing the harbour office.
expect
chain Courier: Coastal Press Agency < harbour office

report Gazette 2031-05-09
Nine miners were killed there, the police said, citing the mine rescue service.
expect
chain Gazette: police < mine rescue service

# a foreign ministry is not the ministry that spoke before
report Herald/2 2031-05-09
The Ministry of the Sea said that nine people had died. Two Ostrian nationals were missing, the Ostrian foreign ministry said.
expect
chain Herald/2: Ministry of the Sea
chain Herald/2: Ostrian foreign ministry

report Post/2 2031-05-09
The Ministry of Health counted 40 hurt. The interior ministry said that six officers were injured.
expect
chain Post/2: Ministry of Health
chain Post/2: interior ministry

