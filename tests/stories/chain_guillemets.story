# guillemets open and close a quotation, whichever way they point
report Herald 2024-05-02
» The boiler burst at noon «, said foreman Jaro Pelk of the mill in Brannock. » Four spinners were killed. «
report Post 2024-05-02
« The wall gave way », said engineer Tilda Orm after the fire in Brannock. « Six weavers were injured. »
expect
chain Herald: foreman Jaro Pelk
chain Post: engineer Tilda Orm
