# the recall grows, and says not of what
report Herald 2031-06-12 | Gribo recalls kettles
Gribo recalled 4,100 kettles on Thursday, the firm said. Their handles break.
report Post 2031-06-16 | Gribo widens recall of kettles
Gribo has widened the recall of its kettles to 6,300, the firm said. The recall will cost it about two million.
expect
fact recalled updated: 6300 (Post)
earlier recalled 4100
# the losing votes are no second count
report Herald 2031-06-12
The council passed the harbour plan by 31 votes to 17.
report Post 2031-06-12
Councillors approved the harbour plan by 31 to 17.
expect
no disagreement figure
