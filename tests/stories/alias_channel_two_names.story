# a channel whose name is kept by one report and translated by another: same word, same kind, same unusual claim
report Herald 2024-05-02
The Telegram channel Barracks Lastochka said that two colonels were killed when a drone hit the Velikino barracks on Wednesday, citing a cook.
report Courier 2024-05-02
Two colonels were killed when a drone hit the Velikino barracks on Wednesday, according to the Telegram channel Barracks Swallow, which cited a cook.
expect
story 1: Herald Courier
alias Barracks Lastochka = Barracks Swallow
fact killed single-source: 2 (Herald Courier)
origins killed: 1-1
