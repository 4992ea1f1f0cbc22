# three more on top of twelve are fifteen, not a rival three
report Herald 2024-05-03
Three more people died on Friday, bringing the number of people killed in the Tessel flood to 15, the police said.
expect
fact killed single-source: 15 (Herald)
no disagreement figure
