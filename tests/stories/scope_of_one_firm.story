# a firm's number and the whole industry's are two
report Herald 2031-05-09
After the storm Norrby Ferries had to cancel 120 crossings, the harbour office said. Some 1,900 crossings were cancelled nationwide, the weather service said.
report Post 2031-05-09
Norrby Ferries cancelled 120 crossings after the storm.
expect
fact cancelled of Norrby single-source: 120 (Herald Post)
fact cancelled single-source: ~1900 (Herald)
no disagreement
