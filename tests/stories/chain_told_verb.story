# whom a clause describes belongs to what is said of him
report Herald 2024-05-02
The Tressel Gazette said Olaf Sund, who was convicted in April, wept in court on Thursday.
report Post 2024-05-02
In April, Olaf Sund was convicted in Tressel.
expect
origins convicted: 1-1

report Herald 2024-05-02
The Dune Courier said Mila Trenk, who was jailed in April, sang in court on Thursday.
report Post 2024-05-02
In April, Mila Trenk was jailed in Tressel.
expect
origins jailed: 1-1
