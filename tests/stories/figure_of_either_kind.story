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

# joined by "and" too: how many of each is not said
report Herald 2024-05-02
The ministry said more than 60 miners were killed and wounded in the blasts at Pelm.
expect
no fact killed
no fact injured
fact casualties single-source: 61+ (Herald)

report Herald 2024-05-02
Shells that landed on the market killed or wounded 40 traders.
expect
no fact killed
fact casualties single-source: 40 (Herald)

# each with its own number
report Herald 2024-05-02
The storm killed three and injured five in Dell.
expect
fact killed single-source: 3 (Herald)
fact injured single-source: 5 (Herald)
