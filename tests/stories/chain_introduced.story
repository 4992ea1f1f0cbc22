# a release: the paragraphs behind "said:" are his who says them
report Herald 2024-05-02
The harbour burned on Tuesday.

Harbour minister Oskar Venn said:

I am shocked by the fire in Pelm.

Nine people were killed, and we shall not forget them.
expect
chain Herald: Oskar Venn
fact killed single-source: 9 (Herald)

# a quotation in the next paragraph, and then the outlet again
report Post 2024-05-02
At the gate Mira Sund told reporters:

"Seven of my men were injured in the fall."

The gate was closed.
expect
chain Post: Mira Sund
