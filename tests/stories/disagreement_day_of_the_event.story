# an event of which no more is said than that it was, on two days by two parties
report Herald 2031-05-14
Nine prisoners died in a fire in Kamm prison, the justice ministry said on Wednesday. The fire broke out on Monday, the ministry said.
report Post 2031-05-15
Nine prisoners died in a fire in Kamm prison. The fire broke out on Saturday, the Committee of Prisoners' Families said.
expect
disagreement time: Herald | Post

report Herald 2031-05-14
The army said that the raid on Velm took place on Monday. Four guards were killed.
report Post 2031-05-15
Four guards were killed in a raid on Velm. The Velm Council says that the raid happened on Sunday.
expect
disagreement time: Herald | Post
