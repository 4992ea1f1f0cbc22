# "the surgeon" is the only one whom the report calls so
report Herald 2024-05-02
Fourteen people were injured in Kestrow on Thursday, said Berit Lang, a surgeon at Saint Olave's Hospital. "We have lost two people," added the surgeon.
expect
chain Herald: Berit Lang
fact killed single-source: 2 (Herald)

# of two surgeons nobody knows which
report Herald 2024-05-02
Fourteen people were injured in Kestrow on Thursday, said Berit Lang, a surgeon at Saint Olave's Hospital. Two people died, said Jon Aster, a surgeon in Tessel. "We need blood," the surgeon said.
expect
not alias surgeon = Berit Lang
