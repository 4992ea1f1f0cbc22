# a person named behind what he is to another
report Herald 2024-05-02
Governor Mira Sund said six people were killed. Her husband, the surgeon Thomas Quist, said 30 people were injured.
expect
chain Herald: Thomas Quist

report Post 2024-05-02
Their leader, former teacher Emma Venn, said 12 hostages had been freed.
expect
chain Post: Emma Venn
