# "including" names a part of the total
report Herald 2024-05-02
Twenty people were killed in the fire in Brannock on Thursday, including six children, the police said.
expect
fact killed single-source: 20 (Herald)
fact killed of children single-source: 6 (Herald)
no disagreement figure
