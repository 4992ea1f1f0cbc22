# one man is one, whether called so or not
report Herald 2024-05-02
A man was killed and a woman was injured when a wall fell in Brannock on Thursday, the police said.
expect
fact killed single-source: 1 (Herald)
fact injured single-source: 1 (Herald)
