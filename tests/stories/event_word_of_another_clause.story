# the figure belongs to the word of its own clause
report Herald 2024-05-02
Police fired on the crowd after 300 miners marched through Tessel, killing four.
expect
fact killed single-source: 4
no fact killed 300
