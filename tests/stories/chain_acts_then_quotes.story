# a quotation without a cue behind what a person does is that person's
report Herald 2024-05-02
Harbour master Mira Sund pointed at the empty berths. "Five sailors drowned before anyone rang the bell."
expect
chain Herald: Mira Sund

# and of whoever "she" is
report Post 2024-05-02
Mira Sund runs the harbour of Pelm. She closed the book on the table. "Eleven men were injured on my watch."
expect
chain Post: Mira Sund
fact injured single-source: 11 (Post)

# what a ship does brings no speaker
report Courier 2024-05-02
The ferry turned to the shore. "Five sailors drowned in the night before anyone came to help."
expect
no chain Courier: ferry
