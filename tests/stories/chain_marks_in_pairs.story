# two single marks open and close a quotation, as archives write them
report Herald 2024-05-02
''The boiler burst at noon,'' said foreman Jaro Pelk of the mill in Brannock. ''Four spinners were killed.''
expect
chain Herald: foreman Jaro Pelk
