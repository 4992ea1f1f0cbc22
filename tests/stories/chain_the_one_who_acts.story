# a body of a name that nobody knows, by what it is
report Herald 2031-06-12
Tarnline cancelled 64 sailings on Thursday, the ferry operator said.
report Post 2031-06-12
Lundo is recalling 4,100 kettles since their handles break, the appliance maker said.
expect
chain Herald: Tarnline
chain Post: Lundo
# a person who acts is not the firm
report Herald 2031-06-12
Otto Venn dismissed 40 clerks on Thursday, the company said.
expect
no chain Herald: Otto Venn
