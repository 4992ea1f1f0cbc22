# the second year of a range, a clock, a number in a name; both of a pair; one killed
report Herald 2031-05-14
Accidents at sea killed 410 people in 2028–29 and 380 in 2029–30, the harbour ministry said.
report Post 2031-06-14
The mine at Loda killed 31 workers in 2027-28, the union said. The bells rang at six o'clock.
report Flash 2031-07-14
The Committee of 12 mourned the killing of three people in Orvik. The League of 7 said so too.
report Courier 2031-08-14
Both climbers were killed when a ledge broke above Tarn, rescuers said. Both nurses were injured.
report Gazette 2031-09-14
One killed, six injured as tram hits wall in Selm
expect
no value killed 29
no value killed 30
no value killed 28
no value killed 12
no value killed 7
fact killed single-source: 2 (Courier)
fact injured single-source: 2 (Courier)
fact killed single-source: 1 (Gazette)
