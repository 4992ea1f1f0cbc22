report Herald 2024-05-02
Sleep is only one of the things that Nelo Brenn has missed since being shot twice in the raid on Tuesday.
expect
fact shot of Nelo Brenn single-source: none (Herald)

report Post 2024-05-02
Anna Holt has not worked since being stabbed at the Tessel market on Tuesday.
expect
fact stabbed of Anna Holt single-source: none (Post)
