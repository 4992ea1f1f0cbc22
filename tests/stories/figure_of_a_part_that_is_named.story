# what stands behind a part is said of it alone
report Herald 2031-02-03 | Many in hospital after gas leak
Over 70 miners were treated in three clinics on Sunday, at least nine of them critical, said deputy governor Emil Sund of East Orla.
report Post 2031-02-03 | Many in hospital after gas leak
Over 70 miners were treated in clinics, nine of them in critical condition, Mayor Lene Moll said.
expect
origins critical: 2-2
no value hospitalised 9+
# a verb behind it
report Herald 2031-02-03 | Gas leak in Selm
Forty people were taken to hospital after a gas leak in Selm, six of them unconscious, a nurse said.
expect
fact hospitalised single-source: 40 (Herald)
