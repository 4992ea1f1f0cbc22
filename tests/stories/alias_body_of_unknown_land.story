# a land that no table knows, by its name and as an adjective
report Herald 2024-05-02
Twelve people were killed when a ferry sank off Ostrelia on Wednesday, the Ostrelian Ports Ministry said.
report Post 2024-05-02
Twelve people were killed when a ferry sank off Ostrelia on Wednesday, the Ministry of Ports said.
report Courier 2024-05-02
Twelve people were killed when a ferry sank off Ostrelia on Wednesday, the ports ministry said.
expect
alias Ostrelian Ports Ministry = Ministry of Ports
fact killed single-source: 12 (Herald Post Courier)
origins killed: 1-1

# two lands: which ministry is meant nobody says
report Herald 2024-05-02
Twelve people were killed in a clash between Ostrelia and Vendania on Wednesday, the Ostrelian Defence Ministry said.
report Post 2024-05-02
Thirty people were injured in a clash between Ostrelia and Vendania on Wednesday, the Vendanian Defence Ministry said.
expect
not alias Ostrelian Defence Ministry = Vendanian Defence Ministry
