# names alike but for the word that tells them apart
report Herald 2031-02-03 | Flood in the delta
Boats have rescued 480 people from roofs in the Orla delta, the Tarn Red Aid said.
report Post 2031-02-03 | Flood in the delta
Boats have rescued 480 people from roofs in the Orla delta, the Tarn Blue Aid said.
expect
origins rescued: 2-2
not alias Tarn Red Aid = Tarn Blue Aid
# and the north's and the south's
report Herald 2031-02-03 | Ships held at Tarn
Nine sailors were rescued off Tarn on Sunday, the Tarn North Harbour Board said.
report Post 2031-02-03 | Ships held at Tarn
Nine sailors were rescued off Tarn on Sunday, the Tarn South Harbour Board said.
expect
not alias Tarn North Harbour Board = Tarn South Harbour Board
