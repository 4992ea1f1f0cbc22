# what a report says that somebody is
report Herald 2024-05-02
Twelve people were killed in the fire at Tolvan on Wednesday, said Edda Moor, the mayor of Tolvan.
expect
alias Edda Moor = mayor of Tolvan

# and with the title before the surname elsewhere
report Herald 2024-05-02
Twelve people were killed in the fire at Tolvan on Wednesday, Governor Edda Moor said.
report Post 2024-05-02
Edda Moor, the governor of Norvik, said that twelve people were killed in the fire at Tolvan on Wednesday.
expect
alias Governor Edda Moor = governor of Norvik

# who is no office is not called by it
report Herald 2024-05-02
Twelve people were killed in the fire at Tolvan on Wednesday, said Edda Moor, a friend of Tolvan.
expect
not alias Edda Moor = friend of Tolvan
