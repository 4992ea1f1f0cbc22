# vague words have a floor and no ceiling
report Herald 2024-05-02
Dozens of people were injured in Kestrow on Thursday, the police said.

Hundreds of people were evacuated, the police said.

Thousands of people were displaced, the police said.

Several people were missing, the police said.
expect
fact injured single-source: 24+
fact evacuated single-source: 200+
fact displaced single-source: 2000+
fact missing single-source: 2+
