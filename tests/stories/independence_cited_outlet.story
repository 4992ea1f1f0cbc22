# an outlet that is cited may have it from the police
report Herald 2024-05-02
Nine people were killed in a bus crash near Tolvan on Wednesday, the Meridian Post reported.
report Courier 2024-05-02
Nine people were killed in a bus crash near Tolvan on Wednesday, Tolvan Police said.
expect
fact killed single-source: 9 (Herald Courier)
origins killed: 1-2

# a wire beside a ministry and unnamed sources
report Herald 2024-05-02
Gridline will lay off 900 workers, Reuters reported on Wednesday.
report Courier 2024-05-02
Gridline said on Wednesday that it will lay off 900 workers.
report Beacon 2024-05-02
Gridline will lay off 900 workers, unnamed sources told Reuters on Wednesday.
expect
fact laid off single-source: 900 (Herald Courier Beacon)
origins laid off: 1-2

# local authorities may be the ministry, a hospital's officials are no police source
report Herald 2024-05-02
Nine people were killed in a bus crash near Tolvan on Wednesday, local authorities said.
report Courier 2024-05-02
Nine people were killed in a bus crash near Tolvan on Wednesday, the Transport Ministry said.
expect
fact killed single-source: 9 (Herald Courier)
origins killed: 1-2

report Herald 2024-05-02
Nine people were killed in a bus crash near Tolvan on Wednesday, a police source said.
report Courier 2024-05-02
Nine people were killed in a bus crash near Tolvan on Wednesday, hospital officials said.
expect
fact killed agreed: 9 (Herald Courier)
origins killed: 2-2

# one wire's source in two reports is one, another wire's may be another
report Herald 2024-05-02
Gridline will lay off 900 workers, a source told Reuters on Wednesday.
report Courier 2024-05-02
Gridline is to lay off 900 workers, a source told Reuters.
expect
fact laid off single-source: 900 (Herald Courier)
origins laid off: 1-1

report Herald 2024-05-02
Gridline will lay off 900 workers, a source told Reuters on Wednesday.
report Courier 2024-05-02
Gridline is to lay off 900 workers, a source told Bloomberg.
expect
origins laid off: 1-2

# the company may be the one that is named
report Herald 2024-05-02
The company said that 900 workers will be laid off at the Norvik mill.
report Courier 2024-05-02
Gridline said on Wednesday that it will lay off 900 workers at the Norvik mill.
expect
fact laid off single-source: 900 (Herald Courier)
