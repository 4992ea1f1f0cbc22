# a post on a network is its writer's own word
report Herald 2024-05-02
"Nine drones were shot down over Velikino this morning," mayor Rudi Falk wrote on Telegram on Thursday. He added that three people were injured.
expect
fact injured single-source: 3 (Herald)
chain Herald: mayor Rudi Falk
