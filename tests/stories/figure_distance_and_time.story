# kilometres, hours and o'clock count no people
report Herald 2024-05-02
Two pilots were killed when a plane crashed 14 km north of Orrin at 6:40 on Thursday after three hours in the air, the aviation office said.
expect
fact killed single-source: 2 (Herald)
figure Herald: 14 km = 14 km
no value killed 14
no value killed 3
