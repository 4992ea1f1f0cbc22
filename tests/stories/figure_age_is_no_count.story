# ages, with and without "aged"
report Herald 2024-05-02
Ebba Strand, 43, was injured when a wall fell in Brannock on Thursday, the police said. A boy aged 9 was killed.
expect
no value injured 43
no value killed 9
