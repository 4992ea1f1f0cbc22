# the verb says whether a weekday is behind or ahead; 2 May 2024 is a Thursday
report Herald 2024-05-02
The council of Velikino will meet on Tuesday to discuss the flood.
report Courier 2024-05-02
The council of Tessel met on Tuesday to discuss the drought.
expect
time Herald: Tuesday = 2024-05-07..2024-05-07
time Courier: Tuesday = 2024-04-30..2024-04-30
