# the same kind of event, the same day, nothing in common
report Herald 2024-05-02
Nine people were killed when a bus fell from a bridge near Orrin on Thursday, police chief Jon Aster said.
report Courier 2024-05-02
Two people were killed when a bus hit a lorry in Port Grindel on Thursday, hospital director Berit Lang said.
expect
story 1: Herald
story 2: Courier
