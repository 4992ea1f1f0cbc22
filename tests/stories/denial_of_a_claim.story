# a claim dismissed is denied by who dismisses it, and is theirs who made it
report Herald 2024-05-02
A rebel claim that 30 sailors were killed was rejected by the navy as fiction.
expect
response Herald: denied navy
chain Herald: rebel
no chain Herald: Herald

report Post 2024-05-02
A claim by fishermen that nine people had drowned was dismissed by the harbour authority.
expect
response Post: denied harbour authority
