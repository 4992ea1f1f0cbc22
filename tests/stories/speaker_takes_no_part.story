# an agency that the parse takes for the doer
report Herald 2024-05-02
At least 12 fishermen were killed in the storm, according to the Pelm News Agency, citing a hospital director in Tessel.
Six shepherds were shot, said the Upper Brenna Observer.
expect
chain Herald: Pelm News Agency < hospital director in Tessel

# whom a court acquits or charges is who did it, if anybody
report Post 2024-05-02
A tribunal on Friday charged Oskar Venn with killing three sailors.
The judge jailed Mira Sund for shooting two guards.
expect
fact killed of sailors single-source: 3 (Post)
