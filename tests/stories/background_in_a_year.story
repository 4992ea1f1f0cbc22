# an old year at the head of the sentence
report Herald 2024-05-02
A ferry sank off Quill Bay on Thursday and eight people drowned, the coast guard said.

In 2012, a ferry of the same company sank and 60 people drowned.
expect
old Herald: In 2012, a ferry of the same company
fact killed single-source: 8 (Herald)
no disagreement figure
