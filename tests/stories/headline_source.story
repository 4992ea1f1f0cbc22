# a headline that ends in its source
report Herald 2024-05-02
Pelm mine blast kills 17 - fire service

The search went on in Pelm, where the shaft of the mine fell in on Tuesday.
report Post 2024-05-02
Missing in Pelm mine blast rise to 22: rescuers

The search went on in Pelm, where the shaft of the mine fell in on Tuesday.
expect
chain Herald: fire service
chain Post: rescuers

# one that begins with it
report Herald 2024-05-02
Police: nine injured in Tessel crash

The road was closed for the night.
expect
chain Herald: Police

# what a headline is about is no source
report Post 2024-05-02
Pelm bridge fire: 6 injured

The road was closed for the night.
report Courier 2024-05-02
Oskar Venn: 6 injured in his house

The road was closed for the night.
expect
no chain Post: Pelm
no chain Courier: Oskar Venn
