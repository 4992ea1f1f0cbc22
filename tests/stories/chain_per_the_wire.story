# "per" names a source; "five per day" does not
report Herald 2024-05-02
Eight workers were injured in the blast at the Kestrow paint works, per Coastal Wire. The works makes 500 tins per day.
expect
fact injured single-source: 8 (Herald)
chain Herald: Coastal Wire
no chain Herald: day
