# nobody is sent anywhere who is sent running; names that are released are nobody set free
report Herald 2024-05-02
The blast sent dozens of shoppers fleeing into the street.
expect
no fact sent
no fact supplied

report Post 2024-05-02
The police released the names of three murder victims on Thursday.
expect
no fact released
fact killed single-source: 3 (Post)
