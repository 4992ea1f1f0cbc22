# who says it, beside who denies it
report Herald 2024-05-02
The army said that its troops killed 20 fighters, a claim the rebels denied.
expect
fact killed of fighters denied: 20 (Herald)
chain Herald: army
response Herald: denied rebels

# whoever denies a part in a blast says nothing of its dead
report Post 2024-05-02
Sorland denied responsibility for the blast that killed 40 people in Pelm.
expect
fact killed single-source: 40 (Post)
no chain Post: Sorland
response Post: denied Sorland

# neither confirmed nor denied
report Courier 2024-05-02
Police said 40 clerks were laid off. The Marlow company would neither confirm nor deny the number.
expect
response Courier: declined Marlow
