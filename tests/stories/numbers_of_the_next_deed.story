# who was saved is no dead, though one phrase could hold both
report Herald 2024-05-02
Twenty-seven people are now known to have died on the Ada Norr and 181 have been saved, Commander Falk of the coast guard said at noon.
expect
no value killed 181
fact killed single-source: 27 (Herald)
fact rescued single-source: 181 (Herald)

# one number before two deeds is both's, and so is each its own
report Herald 2024-05-02
Twelve people were killed and 30 wounded in the blast at Tolvan on Thursday, police said.
expect
fact killed single-source: 12 (Herald)
fact injured single-source: 30 (Herald)

# bodies that divers have found are some of the dead, whoever counts them
report Herald 2024-05-02
At least 33 people were killed when the ferry Ada Norr sank on Wednesday, the transport minister said. Navy divers reached the wreck on Thursday evening and brought up six bodies, according to the navy.
report Post 2024-05-02
The sinking of the ferry Ada Norr on Wednesday killed 33 people, the transport minister said.
expect
no value killed of people 6
origins killed: 1-1
