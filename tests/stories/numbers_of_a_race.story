# laps, ranks and lapses are no counts, and who misses something is not missing
report Herald 2031-05-14
Ilo Varn crashed on lap 19 of the Tarn circuit. Six laps later Odd Kest crashed too. Varn had missed four races.
report Post 2031-06-14
On the 31st of 60 laps Mira Sund crashed at Pelm. Three riders missed the dinner in Selm. Two laps earlier a wheel broke.
expect
no value crashed 19
no value crashed 6
no value crashed 60
no value crashed 2
no fact missing
