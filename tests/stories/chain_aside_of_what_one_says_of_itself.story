# the claim of a deed says nothing of its dead
report Herald 2024-05-02
The Green Banner says it bombed the town hall in Tessel, which has left at least 12 people dead.
expect
fact killed single-source: 12+ (Herald)

# what it tells of others in an aside it says
report Herald 2024-05-02
The police said a bomb hit the town hall in Tessel, which killed 12 people.
expect
chain Herald: police
