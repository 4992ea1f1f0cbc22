# what parents are told in a letter is its writer's
report Herald 2024-05-02
Parents were told of the death of two pupils in an email from head teacher Jaro Pelk of Tressel.
expect
chain Herald: Jaro Pelk

report Post 2024-05-02
Four weavers were injured, it was announced in a statement by the Tressel mill on Thursday.
expect
chain Post: Tressel mill
