# one man under two names
report Herald 2024-05-02
Nine people died in the arcade. Her father Rudi Falk said that the roof had cracked before.
report Post 2024-05-02
Nine people died in the arcade. Her father said that the roof had cracked before.
expect
alias Rudi Falk = Her father

# the spokesman of one report is the one whom another names
report Herald 2024-05-02
Nelo Brenn, a Marlow Ferries spokesman, said that nine people were hurt.
report Post 2024-05-02
A Marlow Ferries spokesman said that nine people were hurt.
expect
alias Nelo Brenn = Marlow Ferries spokesman
fact injured single-source: 9 (Herald Post)

# two whom one report calls fathers stay two
report Herald 2024-05-02
Nine people died in the arcade, said Lena's father, Rudi Falk. Anton Brenn, the father of a boy, said that four people died. Her father said that the roof had cracked.
expect
not alias Rudi Falk = Her father
not alias Anton Brenn = Her father
