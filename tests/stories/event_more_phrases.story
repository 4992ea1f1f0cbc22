# what befell somebody, in words that mean little alone
report Herald 2024-05-02
Mila Trenk was given two life sentences on Thursday, the court in Tressel said.
expect
fact sentenced of Trenk single-source: none (Herald)
no value sentenced 2

report Post 2024-05-02
Olaf Sund was booked into the county jail in Tressel on Thursday, the sheriff said. Ines Quist walked free.
expect
fact detained single-source: none (Post)

report Courier 2024-05-02
Four guards were punched and two dockers were poisoned in Tressel on Thursday, the harbour office said.
expect
fact struck single-source: 4 (Courier)
fact infected single-source: 2 (Courier)
