# one quotation, two mouths
report Herald 2024-05-02
"We were told to stay silent about the cracks," foreman Nils Aker said after the bridge at Orrin collapsed on Thursday.
report Courier 2024-05-02
"We were told to stay silent about the cracks," engineer Berit Lang said after the bridge at Orrin collapsed on Thursday.
expect
story 1: Herald Courier
disagreement source: Herald | Courier
