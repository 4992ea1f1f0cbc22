# what becomes of the dead and the hurt counts nobody anew
report Herald 2031-05-09
A fire in Dell killed 52 people and injured 80 on Thursday, police said. 17 of the injured were discharged from hospital on Friday. Eight of the dead were buried. Twelve bodies were sent for autopsy. Of the injured, 23 have recovered. So far 45 bodies have been returned to families.
expect
fact killed single-source: 52 (Herald)
fact injured single-source: 80 (Herald)
fact discharged single-source: 17 (Herald)
fact buried single-source: 8 (Herald)
fact recovered single-source: 23 (Herald)
fact returned single-source: 45 (Herald)
no value killed 12
no value killed 45
no value injured 17

# funerals are held for them; bodies that are found are the dead as far as they are found
report Post 2031-05-09
The collapse at Orrin on Thursday killed 34 people, the mayor said. Rescuers recovered 30 bodies. Funerals were held for 14 victims on Friday.
expect
fact killed single-source: 34 (Post)
no value killed 14
no disagreement
