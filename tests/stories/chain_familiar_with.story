# people who are described by what they know
report Herald 2024-05-02
The Grindel shoe works will lay off 400 workers, according to two people familiar with the plans.
expect
fact laid off single-source: 400 (Herald)
chain Herald: people familiar with the plans
