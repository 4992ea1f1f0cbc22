# two halves by place
report Herald 2024-05-02
Nine people were injured when a tram left the rails in Kestrow on Thursday, the police said. Five people were injured on the tram and four on the pavement, the fire brigade said.
expect
no disagreement figure

# men and women
report Herald 2024-05-02
The mayor of Tessel said that 14 people were injured in the market on Thursday.
report Courier 2024-05-02
Six men and eight women were injured in the market of Tessel on Thursday, surgeon Berit Lang said.
expect
no disagreement figure
