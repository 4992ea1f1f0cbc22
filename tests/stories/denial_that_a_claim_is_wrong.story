report Herald 2024-05-02
Rebels said that 50 ships were sunk off Pelm. The claim that 50 ships were sunk is false, the navy said.
expect
response Herald: denied navy
fact sunk denied: 50 (Herald)

report Post 2024-05-02
Rebels said that 50 soldiers were killed near Pelm. The defence ministry called the report "a fabrication".
expect
response Post: denied defence ministry

# a video's claim, and what a report says of it
report Courier 2024-05-02
A viral video claims that 70 nurses resigned in Pelm. The claim is not true.
expect
response Courier: denied Courier
