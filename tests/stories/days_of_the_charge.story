# what somebody is charged with was long before; a charge of yesterday was yesterday
report Herald 2031-05-09
Orla Brandt is charged with theft between Feb. 3, 2024, and June 8, 2027.
report Post 2031-05-09
Nils Aker was charged with arson on Thursday.
expect
when charged of Brandt: *..*
when charged of Aker: 2031-05-08..2031-05-08
