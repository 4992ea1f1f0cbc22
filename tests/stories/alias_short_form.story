# a person is named in full once and by surname afterwards
report Herald 2024-05-02
Police chief Jon Aster opened the press conference in Orrin on Thursday. Six people were arrested, Aster said.
expect
alias Jon Aster = Aster
chain Herald: Jon Aster

# a ministry for something, small as it is written
report Herald 2031-05-02
Four people were killed when a ferry sank off Velm on Thursday. The ministry for maritime affairs did not reply to a request for comment.
expect
response Herald: no response ministry for maritime affairs
not alias maritime affairs = ferry

# a department of something
report Post 2031-05-02
Four people were killed when a bridge fell in Velm on Thursday. The department of public works declined to comment.
expect
response Post: declined department of public works

# a ministry, and a mission of another land
report Herald 2031-05-02
Four people were killed when a ferry sank off Velm on Thursday. The Herald contacted the Russian Ministry of Transport and Norway's Mission in Geneva, but neither replied to requests for comment.
expect
response Herald: no response Russian Ministry of Transport, Norway's Mission

# an embassy of a land
report Post 2031-05-02
Four people were killed when a bridge fell in Velm on Thursday. Kenya's Embassy declined to comment.
expect
response Post: declined Kenya's Embassy
