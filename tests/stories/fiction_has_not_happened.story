# what a film or a novel tells in the present
report Herald 2024-05-02
In the movie, which opens on Friday, a sniper kills six joggers. The opera ends with a shipwreck in which 300 sailors drown.
expect
no fact killed

report Herald 2024-05-02
The thriller tells of a nurse whose brother kills three guards.
expect
no fact killed

# but not what happened where a film is shown, nor what a film shows to have been
report Courier 2024-05-02
A man killed four people on Tuesday at the first night of a film in Pelm, police said.
expect
fact killed single-source: 4 (Courier)

report Courier 2024-05-02
The play recalls how soldiers killed 14 strikers in 1976.
expect
fact killed single-source: 14 (Courier)

report Post 2024-05-02
In the game, eight villagers are killed by a werewolf before dawn.
expect
no fact killed
