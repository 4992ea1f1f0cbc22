# the same words in two papers are one report
report Coastal_Wire 2024-05-02
KESTROW (Coastal Wire) — Fourteen people were injured on Thursday when a tram left the rails on the steep bend below the old brewery in Kestrow and struck a bakery. The bakery was closed at the time, and its owner watched from across the street.
report Herald 2024-05-03
KESTROW (Coastal Wire) — Fourteen people were injured on Thursday when a tram left the rails on the steep bend below the old brewery in Kestrow and struck a bakery. The bakery was closed at the time, and its owner watched from across the street.
expect
story 1: Coastal_Wire Herald
copy Coastal_Wire > Herald
no copy Herald > Coastal_Wire
fact injured single-source: 14 (Coastal_Wire Herald)
origins injured: 1-1
