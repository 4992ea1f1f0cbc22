# a day behind "until" is still to come; without it the verb decides
report Herald 2024-05-02
The bridge in Velikino is closed until Saturday. It was damaged on Saturday.
expect
time Herald: until Saturday = 2024-05-04..2024-05-04
