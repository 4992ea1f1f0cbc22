# a strike and the funeral that follows: two stories that belong together
report Herald 2024-05-02
A rocket hit the Velikino barracks on Thursday and killed 12 cadets of the Sorland navy, the navy said.
report Courier 2024-05-09
A cadet of the Sorland navy ran away from the Velikino barracks on Wednesday and is wanted for desertion, the navy said. A rocket hit the barracks last week and killed 12 cadets.
expect
story 1: Herald
story 2: Courier
related 1 2
