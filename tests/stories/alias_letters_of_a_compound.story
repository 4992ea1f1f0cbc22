# an agency by its letters, a compound giving two
report Herald 2031-06-12
Twelve people were hurt in Pelm, Transmarine Press reported.
report Post 2031-06-12
TMP reported that 12 people were hurt in Pelm.
expect
alias Transmarine Press = TMP
# a union whose name goes on over "and", as its letters tell
report Herald 2031-06-12
The Harbour and Ferry Workers' Union (HFWU) said that 40 dockers had been dismissed in Pelm.
report Post 2031-06-12
HFWU said 40 dockers had been dismissed in Pelm.
expect
chain Herald: Harbour and Ferry Workers' Union
alias Harbour and Ferry Workers' Union = HFWU
