# just as many villagers as dead
report Herald 2024-05-02
Seven people were killed when a bridge over the Orla collapsed on Thursday, the police said.
report Courier 2024-05-02
Seven Danish villagers were killed when a bridge over the Orla collapsed on Thursday, surgeon Berit Lang said.
expect
fact killed agreed: 7 (Herald Courier)

# a report that knows another total keeps the group a part
report Herald 2024-05-02
Seven people were killed when a bridge over the Orla collapsed on Thursday, the police said.
report Courier 2024-05-02
Nine people were killed when a bridge over the Orla collapsed on Thursday, surgeon Berit Lang said, among them seven Danish villagers.
expect
fact killed disputed: 7 (Herald) | 9 (Courier)
