# the nth weekday of a month, the day before yesterday, digits, overnight, since, a dateline, names that are months
report Herald 2031-05-14
The council last met on the last Monday of April. It will meet on the first Tuesday in June.
report Post 2031-05-14
The weir broke the day before yesterday. It is to be mended the day after tomorrow.
report Flash 2031-05-14
The hall burned on 27/04/2031. The trial opens on 18.06.2031.
report Courier 2031-05-14
The mill burned overnight. Since 2027, four mills have burned in Tarn.
report Gazette
LODA, 30 OCT 89 (WIRE) -- The weir at Loda broke yesterday. It was mended today.
report Bulletin 2031-05-14
Police said that May Tolland had seen April Kerr on the quay.
expect
time Herald: the last Monday of April = 2031-04-28..2031-04-28
time Herald: the first Tuesday in June = 2031-06-03..2031-06-03
time Post: the day before yesterday = 2031-05-12..2031-05-12
time Post: the day after tomorrow = 2031-05-16..2031-05-16
time Flash: 27/04/2031 = 2031-04-27..2031-04-27
time Flash: 18.06.2031 = 2031-06-18..2031-06-18
time Courier: overnight = 2031-05-13..2031-05-14
time Courier: 2027 = 2027-01-01..2031-05-14
time Gazette: yesterday = 1989-10-29..1989-10-29
time Gazette: today = 1989-10-30..1989-10-30
