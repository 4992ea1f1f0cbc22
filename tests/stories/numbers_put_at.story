# "the number" is of what was counted before, whatever it was; a second speaker's has its own source
report Herald 2031-05-31
Crowds filled the avenues of Dell on Saturday. Police said that 8,000 people had marched; the organisers put the number at 25,000.
report Post 2031-06-14
Some 900 people were evacuated from Orrin, the fire service said. The town council put the number at 1,400.
expect
fact protested disputed: 8000 (Herald) | 25000 (Herald)
chain Herald: organisers
fact evacuated disputed: 1400 (Post) | ~900 (Post)

# who is among the dead is a part of them; nobody of whom there is no report
report Herald 2031-05-31
Nine people died at the works in Dell. Among those killed were three guards. There were no immediate reports of casualties in Orrin.
report Post 2031-06-14
Some 3,000 people were forced from their homes in Sarn.
expect
fact killed of guards single-source: 3 (Herald)
figure Herald: no = 0
fact displaced single-source: ~3000 (Post)
