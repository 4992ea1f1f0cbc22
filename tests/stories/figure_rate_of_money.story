# so much a day is no sum
report Herald 2024-05-02
The firm pays a fine of $400 per day until the weir is mended.
expect
no fact paid
no fact fined

report Post 2024-05-02
The court fined the firm $9,000 on Thursday.
expect
fact fined single-source: 9000 USD (Post)
