# "according to" in front of the sentence
report Herald 2024-05-02
According to the harbour police, nine sailors were rescued from the sinking trawler Ellida off Quill Bay on Thursday.
expect
fact rescued single-source: 9 (Herald)
chain Herald: harbour police
