# the outlet cited speaks for a source of its own
report Herald 2024-05-02
Four miners died in a shaft near Dunmarrow on Thursday, the Valley Courier reported, citing the mine's owner.
expect
fact killed single-source: 4 (Herald)
chain Herald: Valley Courier < the mine's owner
