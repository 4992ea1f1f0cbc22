# a clause joined with what somebody says is said as well
report Herald 2031-05-14
The harbour police said the inside of the depot was badly damaged, and four clerks were injured.
report Courier 2031-05-14
Health officials state that 24 pupils fell ill in Velm, and two of the pupils have died from it.
expect
chain Herald: harbour police
fact injured single-source: 4 (Herald)
chain Courier: Health officials

# a sum by the count of somebody stands behind him
report Herald 2031-05-14
The cost of damage to shops was estimated by the Orlen Commerce League at about 200 million euros.
expect
chain Herald: Orlen Commerce League
