report Herald 2024-05-02
The mast fell at 1645 hours on Tuesday and killed five people. The first call came at 0650.
expect
time Herald: 1645 = 2024-04-30..2024-04-30
time Herald: 0650 = *..*
fact killed single-source: 5 (Herald)

report Post 2024-05-02
The quake struck at 2210 local time on Wednesday, and 1200 people were evacuated.
expect
time Post: 2210 = 2024-05-01..2024-05-01
fact evacuated single-source: 1200 (Post)
