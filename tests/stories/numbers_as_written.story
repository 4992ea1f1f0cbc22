# thousands grouped by a blank, a dot or an apostrophe; a hundred and two; commas in words; lakh and crore; 3.5m
report Herald 2031-05-14
The flood in Brannock displaced 14 300 villagers, the rescue office said. In Pelm it displaced 2 150 people.
report Post 2031-06-14
Officials in Loda said 1.400 farmers were evacuated. Officials in Selm said 10'500 people were evacuated.
report Flash 2031-07-14
A hundred and seven people were killed when the quay at Tarn fell, the harbour office said. One hundred and twenty-one miners were injured.
report Courier 2031-08-14
The fever has killed two thousand, four hundred and thirty people in Orvik, the ministry said. Six thousand, one hundred and five villagers were displaced.
report Gazette 2031-09-14
The storm displaced 1.5 lakh people in the delta, officials said. The bridge cost 30 crore.
report Bulletin 2031-10-14
The drought has displaced 3.5m people in the north, the aid office said. Some 40k residents were evacuated.
expect
fact displaced single-source: 14300 (Herald)
figure Herald: 2 150 people = 2150
figure Post: 1.400 farmers = 1400
figure Post: 10'500 people = 10500
fact killed single-source: 107 (Flash)
figure Flash: One hundred and twenty-one miners = 121
fact killed single-source: 2430 (Courier)
figure Courier: Six thousand, one hundred and five villagers = 6105
figure Gazette: 1.5 lakh people = 150000
figure Gazette: 30 crore = 300000000
figure Bulletin: 3.5m people = 3500000
figure Bulletin: Some 40k residents = ~40000

# in capitals, where a large letter says nothing
report Herald 2024-05-02
THE ARMY SAID THAT 43 SOLDIERS HAVE DIED AND 57 HAVE BEEN WOUNDED NEAR PELM.
expect
fact killed single-source: 43 (Herald)
fact injured single-source: 57 (Herald)

report Post 2024-05-02
IN DELL, 120 MINERS WERE ARRESTED AFTER THE MARCH.
expect
fact detained single-source: 120 (Post)
