# a caption dates its photograph, not the event
report Herald 2024-05-02
This photo taken on April 2 shows soldiers on parade in Velikino. (Photo: Sorland Army)

Three soldiers were killed in Velikino on Wednesday, the army said.
expect
caption Herald: This photo taken on April 2
time Herald: April 2 = 2024-04-02..2024-04-02
time Herald: Wednesday = 2024-05-01..2024-05-01
fact killed single-source: 3 (Herald)

# an agency puts the day before the word
report Post 2031-04-03
Soldiers marched in Velikino on Wednesday, the army said.

In this Monday, March 31, 2031, file photo, soldiers rehearse in Velikino.

This 2031 season gave the town a picture of itself.

This March 30, 2031 photo shows a tank in Velikino.
expect
caption Post: In this Monday, March 31
caption Post: This March 30, 2031 photo
new Post: This 2031 season
