# money has its currency and its scale
report Herald 2024-05-02
The works at Grindel was sold for $2.5 million, the company said. The town paid €300,000 for the land.
expect
figure Herald: $2.5 million = 2500000 USD
figure Herald: €300,000 = 300000 EUR

# the sign before both ends of a range
report Herald 2024-05-02
The harbour board paid $40,000 to $60,000 to each skipper. The insurer put the loss at between €2 million and €3 million.
expect
figure Herald: $40,000 to $60,000 = 40000-60000 USD
figure Herald: between €2 million and €3 million = 2000000-3000000 EUR
