# whoever corrects a number says the new one
report Herald 2024-05-02
The coast guard corrected the death toll to 17 on Thursday after earlier saying that 19 people had drowned.
expect
fact killed updated: 17 (Herald)
earlier killed 19
chain Herald: coast guard

report Post 2024-05-02
The health ministry raised the number of injured to 45.
expect
fact injured single-source: 45 (Post)
chain Post: health ministry

# what only raises it says nothing
report Courier 2024-05-02
The blast raised the death toll to 12.
expect
no chain Courier: blast
