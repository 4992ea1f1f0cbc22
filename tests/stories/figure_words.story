# numbers in words, with and without hyphen, and mixed
report Herald 2024-05-02
Twenty-three people were injured in Kestrow, the police said. One hundred and five people were evacuated, the police said. About 1.5 thousand people were displaced, the police said. Half a dozen people were missing, the police said.
expect
figure Herald: Twenty-three people = 23
figure Herald: One hundred and five people = 105
figure Herald: About 1.5 thousand people = ~1500
figure Herald: Half a dozen people = 6
