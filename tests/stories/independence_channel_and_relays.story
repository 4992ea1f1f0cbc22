# three papers, one channel, one soldier
report Herald 2024-05-02
Eight officers were killed when a missile hit a training ground near Velikino on Wednesday, the Telegram channel Barracks Swallow said, citing a soldier.
report Courier 2024-05-03
The Telegram channel Barracks Swallow reported that eight officers were killed when a missile hit a training ground near Velikino on Wednesday, according to the Herald.
report Gazette 2024-05-03
Eight officers were killed when a missile hit a training ground near Velikino on Wednesday, Barracks Swallow claimed. The Gazette could not verify the claim.
expect
story 1: Herald Courier Gazette
fact killed of officers single-source: 8 (Herald Courier Gazette)
chain Courier: Herald < Barracks Swallow
response Gazette: could not verify
origins killed: 1-1
