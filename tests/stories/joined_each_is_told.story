# whoever is joined with others that one verb befalls is told of as well
report Herald 2031-05-14 | Court hears of raid
Evan Tarn entered the hall before killing Judge Ansel Mirrow, clerk Dora Pell, Deputy Ivo Lanner and driver Mika Sorn.
report Courier 2031-05-14
Rebels shot dead two guards, Captain Ruben Hald and Mayor Lise Orrin at Velm on Monday.
expect
fact killed of Mirrow single-source: none
fact killed of Pell single-source: none
fact killed of Lanner single-source: none
fact killed of Sorn single-source: none
fact killed of Orrin single-source: none

# an attack on somebody or something is one, whatever the verb; what it is on is no part of a number
report Herald 2031-05-14
The minister condemned the attack on Mayor Lise Orrin.
report Courier 2031-05-14
Norvik Radio described the shelling of the Tessel bridge on Monday.
expect
fact attacked of Orrin single-source: none
fact struck of bridge single-source: none
no fact attacked of minister
