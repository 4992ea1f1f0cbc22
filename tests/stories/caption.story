# a caption dates its photograph, not the event
report Herald 2024-05-02
This photo taken on April 2 shows soldiers on parade in Velikino. (Photo: Sorland Army)

Three soldiers were killed in Velikino on Wednesday, the army said.
expect
caption Herald: This photo taken on April 2
time Herald: April 2 = 2024-04-02..2024-04-02
time Herald: Wednesday = 2024-05-01..2024-05-01
fact killed single-source: 3 (Herald)
