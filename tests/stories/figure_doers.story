# who is accused is not counted among the dead; gunmen that the sentence says were killed are
report Herald 2024-05-02
Two suspects were in custody on Thursday for the murder of a teacher in Velikino, police said.
report Courier 2024-05-20
Three gunmen were killed in a raid on a farm near Tessel on Sunday, the army said.
expect
fact killed single-source: 3 (Courier)
no value killed 2
