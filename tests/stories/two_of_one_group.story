# a boy and an infant are two children, whom no number joins
report Herald 2024-05-02
A 15-year-old boy and a three-month-old infant were killed in Tressel on Thursday, the harbour office said.
expect
fact killed of boy single-source: 1 (Herald)
fact killed of infant single-source: 1 (Herald)

report Post 2024-05-02
A sailor and a marine were injured on the ferry in Tressel on Thursday, the harbour office said.
expect
fact injured of sailor single-source: 1 (Post)
fact injured of marine single-source: 1 (Post)
