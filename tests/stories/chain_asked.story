# a question in quotation marks is his who asks it
report Herald 2024-05-02
"Who will answer for the 19 people killed in that tunnel?" asked union leader Oskar Venn.
expect
chain Herald: Oskar Venn

# who asks whether it is so does not say that it is
report Post 2024-05-02
Lawmakers asked on Monday whether 30 people had been killed in the camp at Pelm.
report Courier 2024-05-02
Reporters asked if 30 people had been killed in the camp at Pelm. Police said 12 people were killed in the camp.
expect
no disagreement figure
