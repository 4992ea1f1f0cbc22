# ministries of two fields
report Herald 2031-02-03 | Balcony falls in Pelm
Thirty-seven people were injured when a balcony fell in Pelm on Sunday, the interior ministry said.
report Post 2031-02-03 | Balcony falls in Pelm
Thirty-seven people were injured when a balcony fell in Pelm on Sunday, the health ministry said.
expect
fact injured agreed: 37 (Herald Post)
origins injured: 2-2
# a ministry, and one of a field
report Herald 2031-02-03 | Balcony falls in Pelm
Thirty-seven people were injured when a balcony fell in Pelm on Sunday, the interior ministry said.
report Post 2031-02-03 | Balcony falls in Pelm
Thirty-seven people were injured when a balcony fell in Pelm on Sunday, a ministry spokesman said.
expect
fact injured single-source: 37 (Herald Post)
