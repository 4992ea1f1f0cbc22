# a name by which somebody goes is no second quotation
report Herald 2024-05-02
"Two boys were killed right there," said a fisherman known to everybody as "Pike."
"They shot at us all night," said an old woman whom the street calls "Auntie."
expect
fact killed of boys single-source: 2 (Herald)
chain Herald: fisherman
