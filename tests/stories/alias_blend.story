# first name and the beginning of the last, in one word
report Herald 2031-06-12
President Tomo Velsik said that 12 people had died in Pelm.
report Post 2031-06-12
Tomove said that 12 people had died in Pelm.
expect
alias Tomo Velsik = Tomove
# two who may be called so
report Herald 2031-06-12
Tomo Velsik and his brother Tomo Verran said that 12 people had died in Pelm.
report Post 2031-06-12
Tomove said that 12 people had died in Pelm.
expect
not alias Tomo Velsik = Tomove
