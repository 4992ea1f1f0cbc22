# tens of thousands are a thousand times what codebooks write for tens
report Herald 2024-05-02
Tens of thousands of people were displaced in Norland, the ministry said.
expect
range displaced airwars: 10000 - 20000
range displaced acled: - 10000 -

report Herald 2024-05-02
Hundreds of thousands of people were evacuated, the ministry said.
expect
range evacuated airwars: 100000 - 200000
