# without a date of publication a weekday could be any week's; a full date is itself
report Herald
Four people were injured in Kestrow on Thursday, the police said.
report Courier
Four people were injured in Kestrow on 2 May 2024, the police said.
expect
time Herald: Thursday = *..*
time Courier: 2 May 2024 = 2024-05-02..2024-05-02
