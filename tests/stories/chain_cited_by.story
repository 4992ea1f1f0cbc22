# the same order told the other way round
report Herald 2024-05-02
Police commander Jon Aster, cited by the Valley Courier, said that seven people were injured when a tram left the rails in Kestrow on Thursday.
expect
fact injured single-source: 7 (Herald)
chain Herald: Valley Courier < Police commander Jon Aster
