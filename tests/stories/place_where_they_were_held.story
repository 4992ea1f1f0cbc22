# where they were captured is not where they died
report Herald 2024-05-02
Nine sailors captured at Pelm were killed on Thursday when a barracks in Tessel was shelled, Sorland officials said.
report Post 2024-05-02
Four passengers booked in Velmar died on Thursday when a bus crashed near Orrin, police said.
expect
fact killed of sailors single-source: 9 (Herald)
