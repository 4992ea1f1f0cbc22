# a minister with the field behind the office, met again by the office alone
report Herald 2024-05-02
Parliament stood for a minute. Then the Minister for Ports said that 12 people were killed on the ferry Ada Norr. The minister also said that 30 people were injured.
expect
chain Herald: Minister for Ports
no chain Herald: Minister for Health
fact injured single-source: 30 (Herald)

# two ministers stay two
report Herald 2024-05-02
The Minister for Ports said that 12 people were killed on the ferry Ada Norr. The Minister for Health said that 30 people were injured.
expect
chain Herald: Minister for Ports
chain Herald: Minister for Health
not alias Minister for Ports = Minister for Health

# names that a pattern begins too late
report Herald 2024-05-02
More than 400 people were killed in mines of Norvik in ten years, says the Miners' Federation. About 8,400 civilians have been killed since the war began, according to the United Nations.
expect
chain Herald: Miners' Federation
chain Herald: United Nations
