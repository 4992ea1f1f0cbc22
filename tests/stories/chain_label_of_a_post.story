# who speaks stands before a colon, in a line and in a sentence of many
report Herald 2024-05-02
Tressel is closed to cars.

Police: nine weavers were killed in the fire at the mill. The bridge is closed.
expect
chain Herald: police

report Post 2024-05-02
The mill in Tressel burned on Thursday. Doctors: four weavers were injured. The street is shut.
expect
chain Post: doctors

# what a name is about is not said by it
report Courier 2024-05-02
The fire began at noon.

Tressel: nine weavers were killed. Pelm: four dockers were injured.
expect
no chain Courier: Tressel
no chain Courier: Pelm

# a body by its letters speaks too
report Herald 2024-05-02
The mill in Tressel burned on Thursday.

TPD: nine weavers were killed in the fire at the mill. The bridge is closed.

TPD says the street is shut.
expect
chain Herald: TPD
