# a span, not a day
report Herald 2024-05-20
The dam above Tessel was repaired earlier this month. In April it leaked.
expect
time Herald: earlier this month = 2024-05-01..2024-05-20
time Herald: April = 2024-04-01..2024-04-30
