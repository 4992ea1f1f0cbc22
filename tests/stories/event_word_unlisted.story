# words that no list has: who was befallen still is
report Herald 2024-05-02
Fourteen villagers in Brannock contracted the fever last week, the health ministry said.
expect
fact infected single-source: 14
