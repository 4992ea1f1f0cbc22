# a name and an office behind a quotation, without a verb
report Herald 2024-05-02
The Dune Line denied all on Thursday, its owner Olaf Sund said in Tressel.

"The ferry is limping home, and three sailors were killed," Jaro Pelk, head of the pilots' union in Tressel.
expect
fact killed single-source: 3 (Herald)
chain Herald: Jaro Pelk

report Post 2024-05-02
“Nobody rang the bell, and four weavers were injured,” Mila Trenk, the forewoman of the mill.
expect
fact injured single-source: 4 (Post)
chain Post: Mila Trenk
