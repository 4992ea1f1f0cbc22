# the verb is said once, or stands right behind its number
report Herald 2024-05-02
Seven hikers drowned and 19 were rescued when the river rose near Pelm.
expect
fact killed single-source: 7 (Herald)
fact rescued single-source: 19 (Herald)

report Post 2024-05-02
Three welders suffocated and five were taken to Alder Medical Centre after a leak at the yard.
expect
fact killed single-source: 3 (Post)
fact hospitalised single-source: 5 (Post)

report Courier 2024-05-02
It is now known that eleven miners died in the Tessel shaft, the pit said.
expect
fact killed single-source: 11 (Courier)

# a place or day stands against another, the verb for both
report Herald/2 2024-05-02
The police arrested 40 men on Monday and 12 on Tuesday.
expect
fact detained of men single-source: 40 (Herald/2)
fact detained single-source: 12 (Herald/2)

# but not where a verb of its own follows
report Post/2 2024-05-02
The storm killed 14 people in Pelm and nine in Tessel were injured.
expect
fact killed single-source: 14 (Post/2)

# a number is its own verb's subject or object, and not that of the verb before
report Courier/2 2024-05-02
The navy stopped the raid, apprehending 26 smugglers. Another twenty border guards joined the search for their boats.
expect
fact detained single-source: 26 (Courier/2)
fact deployed single-source: 20 (Courier/2)

report Herald/3 2024-05-02
Judges are looking into the stampede in which 50 pilgrims were killed and at least 61 more were hurt.
expect
fact killed single-source: 50 (Herald/3)
fact injured single-source: 61+ (Herald/3)

report Post/3 2024-05-02
The roof fell on 12 pupils and killed three.
expect
no value killed 12
fact killed single-source: 3 (Post/3)
