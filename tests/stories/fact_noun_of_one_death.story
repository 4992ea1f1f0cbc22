# a death told as a noun; "murder charges" tell of none
report Herald 2024-05-02
The death of Mira Sund at the Kestrow works on Thursday is under investigation, police said. Murder charges against Rudi Falk were dropped.
expect
fact killed of Sund single-source: none (Herald)
no fact killed of Falk
