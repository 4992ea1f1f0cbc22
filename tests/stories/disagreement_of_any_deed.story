# who broke the seal, each says of the other
report Herald 2031-06-12
Tessar's guards broke the seal on the well first, the water council of Orrin said. By evening both gates stood open.
report Post 2031-06-13
Orrin's wardens broke the seal on the well first, Tessar's council said.
expect
disagreement agent: Herald | Post
# when it was told, by the firm and by the office
report Herald 2031-06-12 | Brenna Dairies on its cheese
Brenna Dairies recalled the cheese on 4 June, the company said on Thursday.
report Post 2031-06-13 | Food office on cheese of Brenna Dairies
The cheese was recalled on 9 June, according to the food office.
expect
disagreement time: Herald | Post
# where it was landed
report Herald 2031-06-12
The crew landed the balloon near Port Ostel, the flying club said.
report Post 2031-06-13
The balloon was landed on Gull Island, a lighthouse keeper said.
report Bulletin 2031-06-13
The balloon was landed near Port Ostel, according to the flying club. The lighthouse keeper says that it was landed on Gull Island.
expect
disagreement place: Herald | Post
# one party tells it twice, and in two ways
report Herald 2031-06-12
The balloon was landed near Port Ostel, the Ostel flying club said.
report Post 2031-06-13
The balloon was landed on Gull Island, a spokesman for the Ostel flying club said.
expect
no disagreement place
# who set fire to what burned
report Herald 2031-06-12
The Pine League burned the sawmill at Kolm, the Upland Front said.
report Post 2031-06-13
The Upland Front burned the sawmill, according to the Pine League.
expect
disagreement agent: Herald | Post
