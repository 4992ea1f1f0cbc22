# what a page leaves in pasted text
report Herald 2024-05-02 | Flood in Tessel kills six
Home > News > Region

Share Tweet Print

By Marek Oldane

Six people were killed by the flood in Tessel on Thursday, the police said.

Read also: Ten tips for a dry cellar

Subscribe to our newsletter
expect
removed Herald: Share Tweet Print
removed Herald: Read also: Ten tips for a dry cellar
removed Herald: Subscribe to our newsletter
kept Herald: Six people were killed by the flood
fact killed single-source: 6 (Herald)

# labels of other headlines, told by their colon
report Herald 2024-05-02 | Flood in Tessel kills six
Six people were killed by the flood in Tessel on Thursday, the police said. The bridge over the Orrin is closed.

RELATED: Surveyor's report tells of weak dykes in Tessel (tid.example/x9)

More: Nine people were killed in the flood of Kestrow

Related people were brought to a school on the hill, the mayor said.
expect
removed Herald: RELATED: Surveyor's report
removed Herald: More: Nine people were killed
kept Herald: Related people were brought
fact killed single-source: 6 (Herald)
no value killed 9
