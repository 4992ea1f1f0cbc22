# a recall that grows, told by the firm and then by others
report Norrby_Yard 2031-05-05
Norrby Yard today announced a recall of 4,100 Brisa kettles. No injuries have been reported.
report Herald 2031-05-08
The safety board said on Thursday that a woman was burnt on the arm by a Brisa kettle, which Norrby Yard recalled on Monday. The company has widened the recall to 6,700 kettles.
expect
fact recalled of kettles updated: 6700 (Herald)
earlier recalled of kettles 4100
fact injured updated: 1 (Herald)
no fact burned of woman
