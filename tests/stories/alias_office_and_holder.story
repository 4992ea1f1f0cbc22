# a headline's governor and the head of the region are the governor by name
report Herald 2024-05-02 | Governor says two killed in Tolvan blast
Two workers were killed in an explosion at a mill in Tolvan, the governor said on Thursday.
report Post 2024-05-02
According to the head of the region, two workers were killed in the explosion at a mill in Tolvan on Thursday.
report Courier 2024-05-02
Governor Edda Moor said that two workers were killed in the explosion at a mill in Tolvan on Thursday.
expect
alias Edda Moor = governor
alias Edda Moor = head of the region
origins killed: 1-1

# a deputy governor is not the governor
report Herald 2024-05-02
Two workers were killed in an explosion at a mill in Tolvan, the governor of Norvik said on Thursday.
report Courier 2024-05-02
Deputy Governor Edda Moor said that two workers were killed in the explosion at a mill in Tolvan on Thursday.
expect
not alias Edda Moor = governor of Norvik

# a land's police chief is the national one, a region's is not
report Herald 2024-05-02
Kenya's police chief said that 14 people were killed in the explosion at a depot in Wamba on Wednesday.
report Post 2024-05-02
National police chief Amos Rotich said that 14 people were killed in the explosion at a depot in Wamba on Wednesday. Regional police chief Juma Odoy said that 30 people were injured.
expect
alias Amos Rotich = Kenya's police chief
not alias Juma Odoy = Kenya's police chief

# the chief of one land, and of another
report Herald 2024-05-02
Kenya's transport minister said that 14 people were killed in the bus crash at Wamba on Wednesday.
report Post 2024-05-02
Ugandan Transport Minister Amos Okell said that 14 people were killed in the bus crash at Wamba on Wednesday. Kenyan Transport Minister Juma Odoy said that 30 people were injured.
expect
alias Juma Odoy = Kenya's transport minister
not alias Amos Okell = Kenya's transport minister

# the place of a governor may be told at length
report Herald 2024-05-02
The deputy governor of the Greek island of Crete said that 14 people were killed when a ferry sank on Wednesday.
report Post 2024-05-02
Deputy governor Hadi Suman said that 14 people were killed when a ferry sank on Wednesday.
expect
alias Hadi Suman = deputy governor of the Greek island of Crete
