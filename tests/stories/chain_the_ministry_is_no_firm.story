# a ministry is meant by its word alone
report Herald 2024-05-02
Halvern Steel said that the mill was shut. The ministry put the number of injured at 40.
expect
chain Herald: ministry

report Post 2024-05-02
The interior ministry said that the road was shut. Nine people died, the health ministry said.
expect
chain Post: health ministry
fact killed single-source: 9 (Post)

# he is no authority
report Courier 2024-05-02
The port authority accused Captain Rudi Falk of sleeping on watch. He rejected the accusation.
expect
response Courier: denied Rudi Falk
