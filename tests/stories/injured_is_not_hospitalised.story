# two measures of one crowd do not contradict each other
report Herald 2024-05-02
Thirty people were injured when a stand collapsed in Orrin on Thursday, the police said.
report Courier 2024-05-02
Twelve people were taken to hospital after a stand collapsed in Orrin on Thursday, hospital director Berit Lang said.
expect
story 1: Herald Courier
fact injured single-source: 30 (Herald)
fact hospitalised single-source: 12 (Courier)
no disagreement figure
