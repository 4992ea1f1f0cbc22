# what claims lives speaks to nobody
report Herald 2031-06-12
The wreck of the Anna Quist claimed 14 lives off Pelm on Thursday.
report Post 2031-06-12
The flood in Tessel claimed three lives on Thursday, the mayor said.
expect
fact killed single-source: 14 (Herald)
no chain Herald: The wreck of the Anna Quist
chain Post: the mayor
