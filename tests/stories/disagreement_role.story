# who was teaching whom
report Herald 2024-05-02
Sorland officers were training island recruits in Velikino on Thursday when a rocket killed six of the recruits, the army said.
report Courier 2024-05-02
Island recruits were training Sorland officers in Velikino on Thursday when a rocket killed six recruits, the Telegram channel Barracks Swallow said.
expect
story 1: Herald Courier
# wanted, not reached ("training island recruits" is read as a noun phrase): disagreement role: Herald | Courier
no disagreement figure
