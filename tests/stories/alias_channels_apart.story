# two channels that one report names side by side are two, although they share a word
report Herald 2024-05-02
The Telegram channel Barracks Swallow said that two colonels were killed in Velikino. The Telegram channel Barracks Kettle said that nobody was killed.
expect
not alias Barracks Swallow = Barracks Kettle
