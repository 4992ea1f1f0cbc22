# "she" acts in the sentence before
report Herald 2024-05-02
Mira Sund, who owns the quarry, blamed the rain. Ines Quist, her partner, shook her head. "Six men were injured by the blast," she said.
expect
chain Herald: Ines Quist

# "he" is no woman
report Post 2024-05-02
Mayor Emma Sund walked through the street with engineer Thomas Venn. He said seven people had been killed.
expect
chain Post: Thomas Venn

# "they" are those who act in the sentence before, and no single person
report Courier 2024-05-02
Mayor Emma Sund said the road was open. Firefighters reached the quarry at noon. They said eight people had been injured.
expect
fact injured single-source: 8 (Courier)
chain Courier: Firefighters

# who spoke last, where the one who acts is no speaker
report Gazette 2024-05-02
According to Thomas Venn, the ferry left the harbour at noon. He said nine people had drowned.
expect
chain Gazette: Thomas Venn

# "it" is the body that acts in the sentence before, and no officer
report Mail 2024-05-02
The harbour committee met on Monday with captain Thomas Venn. It said seven sailors had drowned.
expect
chain Mail: harbour committee

# in single quotation marks, and with a name that no list has
report Times 2024-05-02
'We've lost the miners' hall,' said baker Ned Quillon. 'Twenty people were injured,' he added.
expect
chain Times: Ned Quillon
fact injured single-source: 20 (Times)
