# an outlet that a page names, and its address that another has in its place
report The_Daily_Varrow 2031-05-02
Nine people were hurt when a ferry ran aground off Varrow, the harbour master said.
report www.dailyvarrow.example 2031-05-02
Nine people were hurt when a ferry ran aground off Varrow, the harbour master said. The ferry was built in 1998.
expect
alias The Daily Varrow = dailyvarrow.example

# a country behind the address, a sign for "and"
report quayandtrademonitor.co.ex 2031-05-02
Nine people were hurt when a ferry ran aground off Varrow, the harbour master said.
report Quay_&_Trade_Monitor 2031-05-02
Nine people were hurt when a ferry ran aground off Varrow, the harbour master said, and a boat is lost.
expect
alias Quay & Trade Monitor = quayandtrademonitor.co.ex

# a station, and the short form of its state behind a paper's name
report KQAY-TV 2031-05-02
Nine people were hurt when a ferry ran aground off Varrow, the harbour master said.
report kqay.example 2031-05-02
Nine people were hurt in the grounding of a ferry off Varrow, the harbour master said on Friday.
report Orrin_Ledger 2031-05-03
Nine people were hurt when the ferry ran aground off Varrow, the harbour master said, and two of them are children.
report orrinledgermo.example 2031-05-03
Nine people were hurt when a ferry ran aground off Varrow, the harbour master said, and one boat is lost.
expect
alias KQAY-TV = kqay.example
alias Orrin Ledger = orrinledgermo.example

# two sites of one word are two outlets, and whose the name is nobody says
report tidepost.example 2031-05-02
Nine people were hurt when a ferry ran aground off Varrow, the harbour master said.
report tidepost.co.ex 2031-05-02
Nine people were hurt in Varrow when a ferry ran aground, the harbour master said.
report Tide_Post 2031-05-02
Nine people were hurt in Varrow when a ferry ran aground, the harbour master said. It sank.
expect
not alias tidepost.example = tidepost.co.ex
not alias Tide Post = tidepost.example
