report Herald 2024-05-02
Thousands of mourners lined the route to the chapel in Pelm.
expect
fact attended single-source: 2000+ (Herald)

report Post 2024-05-02
Some 800 residents cast ballots in Tessel on Thursday. Three sailors were taken to Alder General Hospital.
expect
fact voted single-source: ~800 (Post)
fact hospitalised single-source: 3 (Post)

report Courier 2024-05-02
The harbour police nabbed six smugglers on Thursday.
expect
fact detained single-source: 6 (Courier)

report Courier/2 2024-05-02
A court in Tessel remanded four smugglers.
expect
fact detained single-source: 4 (Courier/2)

report Herald/2 2024-05-02
There were at least a dozen dockers on the scene.
expect
fact attended single-source: 12+ (Herald/2)
