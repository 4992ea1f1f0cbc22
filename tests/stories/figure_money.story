# money has its currency and its scale
report Herald 2024-05-02
The works at Grindel was sold for $2.5 million, the company said. The town paid €300,000 for the land.
expect
figure Herald: $2.5 million = 2500000 USD
figure Herald: €300,000 = 300000 EUR
