# who is found to be something says nothing
report Herald 2031-05-14
A driver found guilty of arson could be jailed for ten years. Nine people were killed in the fire, police said.
report Post 2031-06-14
A clerk found asleep at the gate of Selm may lose her post. Six people were injured in the crush, the mayor said.
expect
no chain Herald: driver
no chain Post: clerk
