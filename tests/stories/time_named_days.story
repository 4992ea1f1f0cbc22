# days that have a name, fixed and movable
report Herald 2025-01-03
Four hunters were killed on Boxing Day when their hut slid into the river. Two were hurt on St. Stephen's Day.
expect
time Herald: Boxing Day = 2024-12-26..2024-12-26
when killed: 2024-12-26..2024-12-26

report Post 2025-05-02
A bridge fell on Good Friday. Another fell on Easter Monday, and a third on Easter Monday 2019.
expect
time Post: Good Friday = 2025-04-18..2025-04-18
time Post: Easter Monday, and = 2025-04-21..2025-04-21
time Post: Easter Monday 2019 = 2019-04-22..2019-04-22

report Courier 2024-02-02
Falling trees killed 60 people in the second half of 2022. They hurt 30 in the first quarter of last year.
expect
time Courier: the second half of 2022 = 2022-07-01..2022-12-31
time Courier: the first quarter of last year = 2023-01-01..2023-03-31
