# "X reports, citing Y" before the content
report Herald 2024-05-02
Coastal Wire reports, citing hospital officials, that 18 passengers were injured when two ferries collided off Quill Bay.
expect
fact injured single-source: 18 (Herald)
chain Herald: Coastal Wire < hospital officials
