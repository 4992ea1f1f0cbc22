# half of a crew of so many is not all of them
report Herald 2031-01-20
Half of the crew of 24 drowned when a trawler went down off Dell on Sunday.
report Post 2031-02-20
Half the party of 60 were injured in a landslide near Orrin.
expect
no value killed 24
no value injured 60

# a crew of so many is
report Herald 2031-01-20
A trawler went down off Dell on Sunday. The crew of 24 drowned.
expect
fact killed single-source: 24 (Herald)
