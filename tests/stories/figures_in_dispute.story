# two origins whose figures exclude each other
report Herald 2024-05-02
Police said that 3,000 people marched through Port Grindel on Thursday and that 12 protesters were injured.
report Courier 2024-05-02
The Dockers' Union said that 40 protesters were injured when they marched through Port Grindel on Thursday.
expect
story 1: Herald Courier
fact injured disputed: 12 (Herald) | 40 (Courier)
disagreement figure: Herald | Courier
origins injured: 2-2
