# whom an outlet quotes stands within it, with an office before the name
report Herald 2031-05-14
A train left the rails near Varsen on Tuesday. Dune Radio quotes the governor of the region, Sanna Whitlock, as saying that 26 people were killed.
expect
chain Herald: Dune Radio < Sanna Whitlock

# who is told, by what it is and by its name
report Post 2031-05-14
A train left the rails near Varsen on Tuesday. Twenty-six people were killed, Governor Sanna Whitlock told the news agency Meridian Press.
expect
chain Post: Meridian Press < Sanna Whitlock

# cited behind a dateline, and by their number alone
report Courier 2031-05-14
ORRIN, May 14 (Wire) - Norrby Foods is close to buying Pelk Mills for 4.2 billion crowns, the Harbour Ledger reported on Tuesday, citing two people with knowledge of the matter.
expect
chain Courier: Harbour Ledger < two people with knowledge of the matter

report Echo 2031-05-14
Norrby Foods is close to buying Pelk Mills, the Harbour Ledger reported, citing two people.
expect
chain Echo: Harbour Ledger < two people

# a dateline is nobody
report Gazette 2031-05-14
DOLIN (Gazette Wire) - Ada Lind, the army's spokeswoman, said that soldiers had gone into the camp. She denied that civilians had been killed.
expect
no chain Gazette: DOLIN
