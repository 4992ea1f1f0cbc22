# who tells how many of the dead were children is no origin of the toll that another tells
report Herald 2024-05-02
The fire at the Norvik arena on Wednesday killed 125 people, Governor Edda Moor said.
report Post 2024-05-02
Of the 125 people killed in the fire at the Norvik arena on Wednesday 32 were children, said Jan Orr of the Children's Fund.
expect
origins killed: 1-1

# but where nobody tells it he is
report Post 2024-05-02
Of the 125 people killed in the fire at the Norvik arena on Wednesday 32 were children, said Jan Orr of the Children's Fund.
report Herald 2024-05-02
Of the 125 people killed in the fire at the Norvik arena on Wednesday 40 were women, said Edda Moor of the Women's League.
expect
fact killed agreed: 125 (Herald Post)
origins killed: 2-2
