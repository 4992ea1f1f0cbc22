# a body's name written in one word or in two
report Herald 2024-05-02
The coast guard of Tressel said on Thursday that nine sailors had been killed on the ferry.
report Post 2024-05-02
Nine sailors were killed on a ferry on Thursday, the Tressel coastguard said.
expect
origins killed: 1-1

report Herald 2024-05-02
The airforce said on Thursday that four guards had been injured in Tressel.
report Post 2024-05-02
On Thursday four guards were injured in Tressel, according to the air force.
expect
origins injured: 1-1

# the dateline's capitals are not how a town writes its name
report Herald 2024-05-02
PORT VELM - Four people were killed in a fire on Thursday, police said. The town council of Port Velm said that the mill had no licence.
expect
chain Herald: The town council of Port Velm
