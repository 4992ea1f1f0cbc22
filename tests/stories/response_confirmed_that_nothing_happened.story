# who says that it was confirmed not to be so denies it
report Herald 2024-05-02
Navy spokesman Nelo Brenn said divers had confirmed that no navy shell hit the Tessel mill.
expect
response Herald: denied Nelo Brenn

# that is untrue
report Post 2024-05-02
A leaflet says that 90 pilots in Tessel resigned in one day. That is not true.
expect
response Post: denied Post
fact resigned denied: 90 (Post)
