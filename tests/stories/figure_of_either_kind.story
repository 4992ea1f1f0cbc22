# killed or injured: of neither alone
report Herald 2024-05-02
Thirty miners were killed or wounded in the blast, the ministry said.
expect
no fact killed
no fact injured
fact casualties single-source: 30 (Herald)

report Herald 2024-05-02
About 200 people are dead or missing after the flood.
expect
no fact killed
no fact missing
fact casualties single-source: ~200 (Herald)
