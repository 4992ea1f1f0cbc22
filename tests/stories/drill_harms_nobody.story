# in a drill that is played nobody comes to harm
report Herald 2024-05-02
During the exercise, 30 people were injured by an explosion in the tunnel. Students from Pelm posed as casualties.
expect
no fact injured

report Post 2024-05-02
Firefighters carried out 14 mock casualties. The drill simulated a crash that killed six passengers.
expect
no fact killed
no fact injured

# but in an exercise people may be killed
report Courier 2024-05-02
Two soldiers were killed in a military exercise near Tessel on Tuesday when a shell exploded, the army said.
expect
fact killed single-source: 2 (Courier)
