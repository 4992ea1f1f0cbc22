# what describes a speaker, and is not closed by a comma, is nobody else
report Herald 2024-05-02
Professor Jaro Pelk, a doctor at the clinic in Tressel was quoted as saying that nine weavers had been killed.
expect
chain Herald: Jaro Pelk

report Post 2024-05-02
Mila Trenk, the head of the pilots in Tressel said four dockers had been injured.
expect
chain Post: Mila Trenk
