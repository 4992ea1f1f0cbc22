# a kind is spelt as its verb's participle is: the last letter is doubled where a stressed short vowel stands before it
report Herald 2024-05-02
The council banned 14 lorries on Tuesday. The school referred 8 pupils to a specialist.
expect
fact banned single-source: 14 (Herald)
fact referred single-source: 8 (Herald)

# and is not behind another vowel, or where it is not stressed
report Post 2024-05-02
The clinic visited 9 farms on Tuesday. The canteen cooked 70 meals.
expect
fact visited single-source: 9 (Post)
fact cooked single-source: 70 (Post)
