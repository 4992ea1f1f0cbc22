# an outlet named at the end stands between the report and the speaker
report Herald 2024-05-02
Three climbers were killed by an avalanche on Mount Sorrel, mountain rescue said, the Valley Courier reports.
expect
fact killed single-source: 3 (Herald)
chain Herald: Valley Courier < mountain rescue
