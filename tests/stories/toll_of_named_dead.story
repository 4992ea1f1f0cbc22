# whoever is named behind the count of the lead is of it
report Herald 2031-05-09
At least nine people were killed in a landslide in Dell on Tuesday. Orla Brandt, 40, was killed with her daughter, Vera Brandt. Another neighbour, Nils Aker, was killed in his garden. Jon Sund was killed too.
expect
fact killed single-source: 9+ (Herald)
no disagreement
