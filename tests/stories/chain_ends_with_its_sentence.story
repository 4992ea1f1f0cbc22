# without quotation marks the sentence behind a speaker's is the outlet's own
report Herald 2024-05-02
The siren was late in Tressel on Thursday, according to port doctor Mila Trenk. Seven sailors were injured in the harbour fire.
report Post 2024-05-02
A fire in the harbour of Tressel injured seven sailors on Thursday.
expect
origins injured: 1-2

# nor are the sick counted by whoever counts the dead
report Herald 2024-05-05
At least six people have died in Tressel, according to the Tressel health board. Nearly 600 people have been infected.
report Post 2024-05-05
Nearly 600 people have been infected with the fever in Tressel.
expect
origins infected: 1-2
