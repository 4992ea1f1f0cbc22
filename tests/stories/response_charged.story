# whoever answers a charge is the one charged
report Herald 2024-05-02
Marlow Rail says a switch by Tarn Works cost it millions. The company denies the allegation.
expect
response Herald: denied Tarn Works

report Post 2024-05-02
Rudi Falk accused Nelo Brenn of taking bribes. He denied it.
expect
response Post: denied Nelo Brenn

# charges that somebody denied
report Courier 2024-05-02
The Falk family has accused Anna Holt of robbing her brother, charges that she denied.
expect
response Courier: denied Anna Holt
