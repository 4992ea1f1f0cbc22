# the lawyer speaks, and not the guard whom he acts for
report Herald 2024-05-02
The lawyer acting for the guard, who has been charged in Tressel, said that four dockers had been injured on the quay.
expect
chain Herald: lawyer

report Post 2024-05-02
The doctor treating the pilot, who was held in Tressel, said that seven sailors had been killed on the ferry.
expect
chain Post: doctor
