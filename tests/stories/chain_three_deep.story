# a relay of a relay: nearest first, origin last
report Herald 2024-05-02
A villager told the rebel channel Dune Radio that 15 people were killed in the raid on Tessel, Coastal Wire reported on Thursday, citing the channel.
expect
fact killed single-source: 15 (Herald)
chain Herald: Coastal Wire < Dune Radio < villager
