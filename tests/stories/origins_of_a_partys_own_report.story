# a firm's own report is its word, where others have it speak
report Korrund_Mining 2031-05-14
Eleven miners were killed in an explosion at our colliery in Durrock on Wednesday. We deeply regret it.
report Herald 2031-05-14
An explosion killed 11 miners at a colliery in Durrock on Wednesday, Korrund Mining said.
report Post 2031-05-15
The company confirmed that 11 miners had died in the explosion at the colliery in Durrock on Wednesday.
expect
origins killed: 1-1

# a group's too, against the police
report Water_for_All 2031-05-14
We counted 60,000 marchers in Ombray on Wednesday. The march against the dam was peaceful. Some 60,000 people marched in Ombray.
report Herald 2031-05-14
Police said that 12,000 people marched in Ombray on Wednesday against the dam. Water for All said it was peaceful.
expect
disagreement figure: Water_for_All | Herald

# a paper's is not
report Harbour_Ledger 2031-05-14
Eleven miners were killed in an explosion at a colliery in Durrock on Wednesday.
report Herald 2031-05-14
An explosion killed 11 miners at a colliery in Durrock on Wednesday, the Harbour Ledger reported.
expect
chain Herald: Harbour Ledger
no chain Harbour_Ledger: Harbour Ledger

# or somebody speaks for it elsewhere
report Guild_of_Masons 2031-05-16 | First assessment of the fall in Bell Lane
The collapse in Bell Lane was caused by excavation in the cellar.
report Herald 2031-05-15
A house in Bell Lane collapsed on Tuesday. Ada Lind, president of the Guild of Masons, said that walls had been too thin. The owner, Orrin Estates, said that a gas leak had caused the collapse.
expect
disagreement cause: Guild_of_Masons | Herald
