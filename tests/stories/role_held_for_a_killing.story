report Herald 2024-05-02
Three of the five men arrested over the killing of two nurses were released on Thursday.
expect
no value killed 5
no value killed 3
fact killed of nurses single-source: 2 (Herald)

report Post 2024-05-02
Four men were charged with the murder of a teacher in Pelm, police said.
expect
no value killed 4
