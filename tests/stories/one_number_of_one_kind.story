# damaged or destroyed: one number
report Herald 2031-05-14
In Orlen 565 shops were damaged or destroyed in the riot.
report Courier 2031-05-14
A large crowd gathered in Velm. Some 90 sheds were burned or destroyed by fire.
expect
fact damaged single-source: 565 (Herald)
no value destroyed 565
no value destroyed ~90
no value attended 1
