# ten years are bounded by their first and last day
report Herald 2024-05-02
The mill in Velikino was built in the 1980s and burned down in 2011.
expect
time Herald: the 1980s = 1980-01-01..1989-12-31
time Herald: 2011 = 2011-01-01..2011-12-31
