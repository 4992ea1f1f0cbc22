# "the centre" goes on for the named body
report Herald 2024-05-02
The Sorrel Flood Centre said that 60 houses were flooded in Tessel on Thursday. The centre also said that four people were missing.
expect
chain Herald: Sorrel Flood Centre
fact missing single-source: 4 (Herald)
