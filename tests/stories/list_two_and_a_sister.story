# people listed behind a number are more than the number: nobody reports that two died in all
report Herald 2031-02-09
Four people were found dead at a farm near Orrin on Sunday, sheriff Lars Sund said.
report Courier 2031-06-27
Jon Aster is charged with four counts of murder in the February killing of two of his uncles, an aunt and her boy at a farm near Orrin.
expect
no disagreement figure
