# a quotation may be signed instead of attributed by a verb
report Herald 2024-05-02
Residents of Velikino spoke of the fire on Thursday.

“We carried nine people out, and seven of them had died.” — Ines Quist
expect
chain Herald: Ines Quist
