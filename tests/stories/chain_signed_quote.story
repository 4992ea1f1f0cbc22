# a quotation may be signed instead of attributed by a verb
report Herald 2024-05-02
Residents of Velikino spoke of the fire on Thursday.

“We carried nine people out, and seven of them had died.” — Ines Quist
expect
chain Herald: Ines Quist

# another dash, another rank; who signs takes no part
report Post 2024-05-02
“Thirteen people were injured because the gate was locked.” – Councillor Ines Quist
expect
chain Post: Ines Quist
no fact injured of Quist
