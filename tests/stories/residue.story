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
