# a sentence that begins right behind the full stop of an hour, or of an abbreviation, is one of its own
report Herald 2031-05-14
The ban on nets, which had been in force since February, was lifted at 9:45 a.m.Two fishermen were killed on Tuesday when their boat sank off Velm.
expect
fact killed single-source: 2 (Herald)
new Herald: Two fishermen were killed on Tuesday when their boat sank off Velm.

report Post 2031-05-14
The ferry had carried mail, crates etc.Nine dockers were injured on Tuesday in St.Aubin when a crane fell.
expect
fact injured single-source: 9 (Post)
new Post: Nine dockers were injured on Tuesday in St.Aubin when a crane fell.
