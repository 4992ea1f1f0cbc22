# what a treaty provides for
report Herald 2024-05-02
Six officers were killed near Tessel on Thursday, officials said. Brenn signed a treaty which says that if one town is attacked, all towns are attacked.
expect
fact killed single-source: 6 (Herald)
no fact attacked

# nor what would follow
report Post 2024-05-02
The union says that if the dam breaks, 40 people are killed. Nine people were killed in Pelm on Thursday, police said.
expect
no value killed 40
