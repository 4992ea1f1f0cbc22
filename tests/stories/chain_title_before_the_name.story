# a title between the claim and the name is the speaker's
report Herald 2024-05-02
Eleven miners were injured, the spokeswoman for the Upper Brenna mine, Mira Sund, said.
Five of them were taken to Tessel, the head of the hospital, Oskar Venn, told reporters.
expect
chain Herald: Mira Sund
no fact injured of spokeswoman

# what "who" says ends where another who-clause begins
report Post 2024-05-02
The wreck was found by Ines Quist, who said 18 sailors had drowned, and by the diver Emma Venn, who saw 30 boats.
expect
chain Post: Ines Quist
fact killed of sailors single-source: 18 (Post)
