# "was ruled a homicide by": whose finding it is
report Herald 2031-05-05
Ines Quist, 34, died at her home in Orrin on Sunday.

Her death was ruled a homicide by the Orrin coroner's office.
expect
chain Herald: the Orrin coroner's office

# and of a thing
report Post 2031-05-05
A mill in Tressel burned on Sunday. Two weavers died.

The deaths of the two weavers were declared an accident by the labour ministry.
expect
chain Post: the labour ministry
