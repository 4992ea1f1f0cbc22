# what outlets tell alike is shown in the words of one
report Herald 2024-05-02
Coastal Air apologised to the passengers of its stranded plane at Tessel on Thursday. The weather was mild.
report Courier 2024-05-02
The company is small. Coastal Air has apologised to the passengers of its plane that was stranded at Tessel.
report Post 2024-05-02
Coastal Air apologised on Thursday to passengers who had waited in its stranded plane at Tessel.
expect
story 1: Herald Courier Post
fact reported single-source: none (Herald Courier Post)

# what somebody says is told with who says it, whatever the other words round it
report Herald 2024-05-02 | Mayor rejects new dam at Tessel
The mayor of Tessel, Nela Brandt, turned down the new dam on Thursday.

"A dam above our town is a loaded gun," Brandt told the council at its evening session.
report Post 2024-05-02 | Tessel says no to dam
Tessel will have no new dam, its mayor said on Thursday.

Nela Brandt told councillors that a dam above the town would be a loaded gun.
expect
story 1: Herald Post
fact said single-source: none (Herald Post)
