# none at all, says the one who denies it
report Herald 2031-06-12 | Eleven deaths at clinic
Eleven patients died at the Tarn clinic in May, the nurse Ada Brenn said.
report Post 2031-06-13 | Clinic denies deaths
Eleven patients died at the Tarn clinic in May, the nurse Ada Brenn said. No patients died there in May, said the clinic's director, Olaf Quist.
expect
origins killed: 1-1
