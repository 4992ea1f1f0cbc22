# so many arrests are so many people arrested
report Herald 2024-05-02
Police detained 64 people at the rally in Norvik on Wednesday, police spokesman Jan Falk said.
report Post 2024-05-02
Lawyers of the group Open Street say they know of at least 190 arrests at the rally in Norvik on Wednesday.
expect
fact detained disputed: 64 (Herald) | 190+ (Post)

# so many layoffs are so many workers
report Herald 2024-05-02
Gridline said on Wednesday that it will lay off 900 workers.
report Post 2024-05-02
Gridline announced 900 layoffs on Wednesday.
expect
fact laid off single-source: 900 (Herald Post)
