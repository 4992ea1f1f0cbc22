# "from ... to" in the other order
report Herald 2024-05-03
Police raised the number of missing in the Tessel flood from 6 to 11 on Friday.
expect
fact missing updated: 11 (Herald)
earlier missing 6
