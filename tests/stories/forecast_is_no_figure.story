# what could happen has not happened
report Herald 2024-05-02
Six people were killed by the flood in Tessel on Thursday, the police said. The toll could reach 50, governor Marta Quist warned.
expect
fact killed single-source: 6 (Herald)
no disagreement figure
