# "at least 78" stands with 78, whoever says 79
report Herald 2031-05-02
At least 78 people were killed in a fire at a hotel in Orrin on Tuesday, the health ministry said.
report Post 2031-05-02
Interior minister Oskar Venn said that 78 people were killed in the fire at a hotel in Orrin on Tuesday.
report Courier 2031-05-02
Justice minister Marta Quist said that 79 people were killed in the fire at a hotel in Orrin on Tuesday.
expect
disagreement figure: Herald Post | Courier

# in whatever order they come
report Courier 2031-05-02
Justice minister Marta Quist said that 42 people were killed when a ferry sank off Orrin on Tuesday.
report Herald 2031-05-02
At least 41 people were killed when a ferry sank off Orrin on Tuesday, the coast guard said.
report Post 2031-05-02
Interior minister Oskar Venn said that 41 people were killed when the ferry sank off Orrin on Tuesday.
expect
disagreement figure: Herald Post | Courier
