# the union says nothing of the dead
report Herald 2024-05-02
Nine dead in Tolvan factory blast as union says its warnings were ignored

The explosion on Wednesday destroyed the hall.
report Post 2024-05-02
Nine people were killed by the blast in a factory in Tolvan on Wednesday, the health department said.
expect
fact killed single-source: 9 (Herald Post)
origins killed: 1-1

# nor does the mayor
report Herald 2024-05-02
Three killed in Norvik fire while mayor says exits were locked

A fire broke out in Norvik on Wednesday.
report Post 2024-05-02
Three people were killed in a fire in Norvik on Wednesday, the fire service said.
expect
fact killed single-source: 3 (Herald Post)
origins killed: 1-1

# a headline that ends in its speaker is that one's
report Herald 2024-05-02
Three killed in Norvik fire, mayor says

A fire broke out in Norvik on Wednesday.
expect
chain Herald: mayor
