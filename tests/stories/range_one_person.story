# no number is said, but one person is one
report Herald 2024-05-02
Jon Aster was killed by a falling crane in Velikino on Thursday, police said.
expect
range killed of Aster airwars: 1 1 1
