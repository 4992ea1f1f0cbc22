# what stands before "those are the figures that … gave" is theirs
report Herald 2024-05-02
Nine people killed and 30 injured: these are the numbers that the health ministry published on Thursday.
expect
chain Herald: health ministry
fact killed single-source: 9 (Herald)
fact injured single-source: 30 (Herald)

report Post 2024-05-02
Fourteen people died in the flood at Pelm. Those figures come from the water board.
expect
chain Post: water board
fact killed single-source: 14 (Post)

# but nobody's are those that somebody disputes
report Courier 2024-05-02
Fifty people died in the flood at Pelm. Those are the figures that the governor disputes.
expect
no chain Courier: governor
