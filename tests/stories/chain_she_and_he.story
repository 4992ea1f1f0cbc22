# each is whom the sentence before is about
report Herald 2024-05-02
Mayor Rudi Falk said that the hall would stay shut. Nelo Brenn is a retired fisherman. He said: "Four people died under the roof."
expect
chain Herald: Nelo Brenn
no value killed 5

# a family is no she
report Post 2024-05-02
The Brenn family spoke to lawyer Anna Holt on Monday. She said nine people had died in the arcade.
expect
chain Post: Anna Holt
no chain Post: Brenn family
