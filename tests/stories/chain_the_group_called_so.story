# the group is the one that was called a group, not the body that spoke before
report Herald 2024-05-02
At least nine people died in the Tessel arcade, said the Harbour Commission. The Iron Sail group then spoke up. Its members shelled the arcade, said the group in a note.
report Post 2024-05-02
The Iron Sail group said that its members shelled the arcade.
expect
chain Herald: Iron Sail
no chain Post: Harbour Commission
fact struck single-source: none (Herald Post)

# the committee is the one whose name ends so
report Courier 2024-05-02
The Dorn Committee met on Monday. Brackfield Mining sent two lawyers. Nine miners died in the shaft, the committee said.
expect
chain Courier: Dorn Committee
no chain Courier: Brackfield Mining
