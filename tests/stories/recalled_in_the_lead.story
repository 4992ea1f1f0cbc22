# what a day of memory recalls is no news, and what happens on it is
report Herald 2024-05-02
Pelm on Thursday marked the fifth anniversary of the ferry disaster that killed 84 people. Three people were injured when a stand gave way.
expect
background killed
fact killed single-source: 84 (Herald)
fact injured single-source: 3 (Herald)

# so is what is commemorated
report Herald 2024-05-02
Hundreds of miners gathered in Tessel on Wednesday to commemorate the 33 people killed in a gas blast ten years ago.
expect
background killed

# "the worst since": what stands behind it is what is compared with
report Herald 2024-05-02
Wednesday's landslide, which killed 19 people, was the worst in Norland since 1998, when a mud slide killed 70.
report Courier 2024-05-02
It is the deadliest fire since the 2003 blaze in Brannock, in which 52 people died. Nine people were injured on Wednesday, police said.
expect
fact killed single-source: 19 (Herald)
background killed

# a court speaks of an old deed, its sentence is new
report Herald 2024-05-02
A court in Pelm on Tuesday sentenced two men over the 2019 blast that killed nine people.
expect
background killed
fact sentenced single-source: 2 (Herald)

# a lead that looks back takes the report with it, until a day of news
report Herald 2024-05-02
Flashback: Sixty years ago today, miners in Tessel laid down their tools. By evening 41 of them had been shot dead. On Wednesday two people were hurt at the memorial.
expect
background killed
fact injured single-source: 2 (Herald)

report Courier 2024-05-02
Fifty years ago today, a mill in Pelm burned down. Thirty weavers were killed.
expect
background killed
