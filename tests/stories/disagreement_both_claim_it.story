# two who each say that they did it
report Herald 2031-06-12
A bomb killed three people in Pelm on Thursday. The Red Kite said that it had planted the bomb.
report Post 2031-06-13
The bomb that killed three people in Pelm was planted on Thursday. The Blue Otter group said that its members had planted the bomb.
expect
disagreement agent: Herald | Post
