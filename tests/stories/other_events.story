# an event of another month and place is told beside the news, and so is a sum over many
report Herald 2024-05-02
An explosion at a paint factory in Pelm killed four people on Wednesday, police said. Eleven workers were taken to hospital. The owners said that work would not begin again this week. A fire at another factory of the firm, in Tessel, killed two people in January. Since 2015 more than 300 people have died in factory fires across the country.
expect
fact killed single-source: 4 (Herald)
fact hospitalised single-source: 11 (Herald)
background killed

# what a man did before is not what he is accused of now
report Courier 2024-05-02
A man of 41 was arrested on Wednesday after two bakers were shot dead in the harbour of Lun. Police said he had hidden in a boat shed. Court records show that he served three years for a crash in 2009 in which five people were injured.
expect
fact killed single-source: 2 (Courier)
background injured
