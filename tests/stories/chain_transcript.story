# a monitored speech is its speaker's
report Herald 2024-05-02
Tressel, 2 May (Radio Dune) -- [Speech] [Mayor Ines Quist] [Text] The fire came at night. Nine weavers were killed in the mill.
expect
chain Herald: Ines Quist
fact killed single-source: 9 (Herald)

# within a recording the note says who speaks, up to its end
report Post 2024-05-02
Harbour master Jaro Pelk spoke on the quay of Tressel.

[Begin recording] [Pelk] The crane fell at noon. Four dockers were injured. [end recording]

Two ships left the harbour.
expect
chain Post: Jaro Pelk
fact injured single-source: 4 (Post)

# other notes only explain
report Courier 2024-05-02
[Tressel] Seven sailors were injured on the ferry of the Dune Line [a company of the valley] on Thursday.
expect
fact injured single-source: 7 (Courier)
no chain Courier: Tressel
no chain Courier: a company

# a report of a body is its own words, a reporter's is the station's
report Herald 2024-05-02
Tressel, 2 May (Radio Dune) -- [Report] [General Command of the Valley Liberation Front] [Text] Our men fought on the quay. We killed nine guards.
expect
chain Herald: General Command of the Valley Liberation Front

report Post 2024-05-02
Tressel, 2 May (Radio Dune) -- [Report] [Mila Trenk] [Text] Guards fought on the quay. Nine guards were killed.
expect
no chain Post: Mila Trenk
fact killed single-source: 9 (Post)
