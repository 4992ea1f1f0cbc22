# "of whom" and "of them" too, over a sentence end
report Herald 2024-05-02
Forty people were injured when a stand collapsed in Orrin on Thursday, five of whom were in critical condition, the hospital said. Of them, twelve were students.
expect
fact injured single-source: 40 (Herald)
no value injured 52
no disagreement figure
