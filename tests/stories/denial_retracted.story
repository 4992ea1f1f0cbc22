# who takes a report back no longer says it
report Herald 2024-05-02
Dune Radio on Thursday retracted its report that nine pupils had been killed.
expect
fact killed denied: 9 (Herald)

report Post 2024-05-02
The army withdrew its claim that 40 rebels had died. It withdrew 200 soldiers from Pelm.
expect
fact killed denied: 40 (Post)
