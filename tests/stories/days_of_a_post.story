# "this afternoon" in a post that a report shows is the post's afternoon
report Herald 2031-05-06
Police in Dell are asking for witnesses.

A boy fired a gun this afternoon in a flat, killing his sister. @quaynews — Kevin Tarn (@kevintarn) May 4, 2031
expect
time Herald: this afternoon = 2031-05-04..2031-05-04

# and what stands below it is of the report's day again
report Post 2031-05-06
The weir at Orrin broke yesterday.

The road to the weir is under water tonight. — Orrin Roads (@orrinroads) May 3, 2031

It was mended today.
expect
time Post: yesterday = 2031-05-05..2031-05-05
time Post: tonight = 2031-05-03..2031-05-03
time Post: today = 2031-05-06..2031-05-06
