# "as reported by" is an attribution, not a second event
report Herald 2024-05-02
Two hikers were killed by lightning above Lake Orrin on Wednesday, as reported by the Valley Courier.
expect
fact killed single-source: 2 (Herald)
chain Herald: Valley Courier
