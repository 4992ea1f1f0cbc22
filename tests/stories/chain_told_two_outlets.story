# one speaker through two outlets is still one origin
report Herald 2024-05-02
Fire chief Marta Quist told the Valley Courier and Coastal Wire that 12 people were killed in the Osterby fire.
expect
fact killed single-source: 12 (Herald)
chain Herald: Valley Courier < Fire chief Marta Quist
chain Herald: Coastal Wire < Fire chief Marta Quist
origins killed: 1-1
