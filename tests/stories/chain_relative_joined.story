# a second clause about the place is not what the first one's speaker claims
report Herald 2024-05-02
Troops searched the quay in Tressel on Thursday, for which the Red Kite group has claimed responsibility and where nine dockers were killed.
report Post 2024-05-02
Nine dockers were killed on the quay in Tressel on Thursday.
expect
origins killed: 1-2

report Herald 2024-05-02
The mayor visited the mill in Tressel, which the union says is unsafe and where four weavers were injured on Thursday.
report Post 2024-05-02
On Thursday a loom in the mill in Tressel injured four weavers.
expect
origins injured: 1-2
