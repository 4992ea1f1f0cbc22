# a verb behind a prefix is inflected as it is alone
report Herald 2031-05-09
The council overrode the mayor's veto of the harbour plan on Tuesday by 11 votes to 4.
report Post 2031-05-09
The council voted 11-4 on Tuesday to override the mayor's veto of the harbour plan.
expect
fact reported single-source: 11 (Herald Post)
figure Post: 11-4 = 11
