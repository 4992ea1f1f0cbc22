# a second rocket the next day in another town: another story, related
report Herald 2024-05-02
A rocket hit the market in Velikino on Thursday and killed 14 people, the regional governor Marta Quist said.
report Courier 2024-05-03
A rocket hit a bus stop in Tessel on Friday and killed two people, mayor Rudi Falk said. It came a day after a rocket hit the market in Velikino.
expect
story 1: Herald
story 2: Courier
related 1 2
