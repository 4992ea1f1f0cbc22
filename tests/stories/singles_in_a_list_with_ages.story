# ages between the names of a list end it not, and "his wife" before a name neither
report Herald 2031-01-13
The avalanche in Nordvik killed Tomas Berg, 44, his wife Lena Berg, 41, and their neighbour Arne Solli, 67.
report Post 2031-02-13
Police in Orrin arrested Ivo Tarn, 31, Ada Sund, 29, and the baker Jon Lund.
expect
fact killed of Tomas Berg single-source: none
fact killed of Lena Berg single-source: none
fact killed of Arne Solli single-source: none
fact detained of Ada Sund single-source: none
no fact detained of 29
no fact detained of 31
