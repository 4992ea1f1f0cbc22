# a coach is fired, a gun is not
report Herald 2024-05-02
The Dune Rovers fired coach Jaro Pelk on Thursday, captain Olaf Sund said in Tressel.
expect
fact laid off single-source: none (Herald)

report Post 2024-05-02
Guards fired at Jaro Pelk on the quay in Tressel on Thursday, captain Olaf Sund said.
expect
no fact laid off

# whoever was hit, held or has pleaded guilty
report Courier 2024-05-02
Mila Trenk was hit near the mill in Tressel on Thursday.
expect
fact struck single-source: none (Courier)

report Herald/2 2024-05-02
Jaro Pelk was held on charges of arson in Tressel on Thursday.
expect
fact detained single-source: none (Herald/2)

report Post/2 2024-05-02
Jaro Pelk pleaded guilty to fraud in Tressel on Thursday.
expect
fact convicted single-source: none (Post/2)

report Courier/2 2024-05-02
The ferry was held in the port of Tressel, and sales hit a record.
expect
no fact detained
no fact struck
