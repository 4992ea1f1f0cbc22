# numbers in words, with and without hyphen, and mixed
report Herald 2024-05-02
Twenty-three people were injured in Kestrow, the police said. One hundred and five people were evacuated, the police said. About 1.5 thousand people were displaced, the police said. Half a dozen people were missing, the police said.
expect
figure Herald: Twenty-three people = 23
figure Herald: One hundred and five people = 105
figure Herald: About 1.5 thousand people = ~1500
figure Herald: Half a dozen people = 6

# tens and units apart, halves of a million, and "-odd"
report Post 2024-05-02
Thirty two people were killed and a hundred and forty six people were injured. Two and a half million people were displaced. Some 80-odd people are missing.
expect
figure Post: Thirty two people = 32
figure Post: a hundred and forty six people = 146
figure Post: Two and a half million people = 2500000
figure Post: Some 80-odd people = ~80

report Courier 2024-05-02
Twenty odd people were arrested. The storm left a million and a half people without power, and one-and-a-half million hens without a roof.
expect
figure Courier: Twenty odd people = ~20
figure Courier: a million and a half people = 1500000
figure Courier: one-and-a-half million hens = 1500000
