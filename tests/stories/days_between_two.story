# each of two days is an end of one stretch, and no day of its own
report Herald 2031-06-09
From April 28 to May 3 Norrby Ferries cancelled 412 crossings.
report Post 2031-06-09
The port of Dell closed between 11 May and 14 May.
expect
time Herald: April 28 = 2031-04-28..2031-05-03
time Herald: May 3 = 2031-04-28..2031-05-03
time Post: 14 May = 2031-05-11..2031-05-14

# not where nothing joins them
report Gazette 2031-06-09
The ferry sank on May 2 and was raised on May 7.
expect
time Gazette: May 2 = 2031-05-02..2031-05-02
time Gazette: May 7 = 2031-05-07..2031-05-07
