# each sentence has the speaker who said it
report Herald 2024-05-02
Fire chief Marta Quist said that four people were killed in the Osterby fire on Thursday. Surgeon Berit Lang said that 16 people were injured.
expect
fact killed single-source: 4 (Herald)
fact injured single-source: 16 (Herald)
chain Herald: Fire chief Marta Quist
chain Herald: Surgeon Berit Lang

# a camp and a corps have one commander
report Herald 2024-05-02
Four soldiers were killed in an explosion at Camp Brenna on Thursday, Camp Brenna and II Corps Commander Lt. Gen. Oskar Venn said.
expect
chain Herald: Oskar Venn
no chain Herald: Camp Brenna

# a camp and a division too
report Post 2024-05-02
Camp Osterby and Ninth Division commander Gen. Marta Quist said that 16 people were injured in the fire on Thursday.
expect
chain Post: Marta Quist
no chain Post: Camp Osterby
