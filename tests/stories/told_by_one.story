# what one of three tells is its own
report Herald 2024-05-02
A mail plane of Coastal Air crashed near Tessel on Thursday and killed both pilots. The mayor planted a tree.
report Courier 2024-05-02
A mail plane of Coastal Air crashed near Tessel on Thursday and killed both pilots.
report Post 2024-05-02
A mail plane of Coastal Air crashed near Tessel on Thursday and killed both pilots.
expect
story 1: Herald Courier Post
no fact planted
