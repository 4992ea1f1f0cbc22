# no source is named where none is cited
report Herald 2024-05-02
The fire in the Tessel arcade killed nine people, police chief Nelo Brenn said. Radio host Anna Holt put the toll at 14 without citing a source.
expect
chain Herald: Anna Holt
no chain Herald: source

# each blames the other, and the dead are the report's own
report Post 2024-05-02
Sorland and Marovia each blamed the other for shelling a ferry, which killed nine sailors.
expect
fact killed of sailors single-source: 9 (Post)
no chain Post: Sorland

# nor does who claims an attack count its dead
report Courier 2024-05-02
The Iron Sail group claimed the attack that killed nine sailors in Tessel.
expect
no chain Courier: Iron Sail
fact killed of sailors single-source: 9 (Courier)
