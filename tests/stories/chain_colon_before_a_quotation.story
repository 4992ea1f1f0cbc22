report Herald 2024-05-02
Nora Quist, who runs the ferry office, was furious: "Nine people were killed because of a rusty bolt."
expect
chain Herald: Nora Quist
fact killed single-source: 9 (Herald)

report Post 2024-05-02
Olaf Sund shook his head: "Two boys were injured, and nobody came."
expect
chain Post: Olaf Sund
