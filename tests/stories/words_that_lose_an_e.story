# "alleged" is of "allege", "executed" of "execute"
report Herald 2024-05-02
Jaro Pelk killed four dockers in Tressel, prosecutors alleged.
expect
chain Herald: prosecutors

report Post 2024-05-02
Soldiers executed nine rebels in Tressel on Thursday, and a mine exploded.
expect
fact killed single-source: 9 (Post)
