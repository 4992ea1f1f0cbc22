# who condemns or mourns does not say how many
report Herald 2024-05-02
Sorland and Marovia denounced the killing of 24 shepherds in Pelm. The governor of Upper Brenna said that 24 shepherds were killed.
expect
fact killed of shepherds single-source: 24 (Herald)
origins killed of shepherds: 1-1

# but what is said in words of one's own is
report Post 2024-05-02
The bishop deplored that five nurses were killed.
expect
chain Post: bishop
