# a quote over several sentences has one speaker, named after the first
report Herald 2024-05-02
"The wave came at noon," said harbour master Ebba Strand. "It took the pier. Six people drowned in front of my office."

The coast road was closed.
expect
fact killed single-source: 6 (Herald)
chain Herald: harbour master Ebba Strand
no chain Herald: coast road
