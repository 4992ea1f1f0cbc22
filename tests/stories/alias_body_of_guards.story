# the coast guard is many guards, and its spokesman one of them
report Herald 2024-05-02
Twelve people were killed when a ferry sank off Norvik on Wednesday, coast guard spokesman Jan Orr said. The coast guard said that 30 people were injured.
expect
not alias Jan Orr = coast guard

# so are border guards
report Herald 2024-05-02
Border guard commander Edda Moor said that two people were killed near Tolvan on Wednesday. The border guard said that four people were detained.
expect
not alias Edda Moor = border guard
