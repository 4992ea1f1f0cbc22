# an hour is of the day that its sentence names, not of the day of the report
report Herald 2024-05-02
The train to Tessel left at 10 a.m. on Monday.
expect
time Herald: 10 a.m. = 2024-04-29..2024-04-29
