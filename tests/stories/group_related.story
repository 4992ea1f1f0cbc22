# a strike, and a desertion from the same barracks a week later: two stories that belong together
report Herald 2024-05-02
A rocket hit the Velikino barracks on Thursday and killed 12 cadets of the Sorland navy, the navy said. Rescuers searched the ruins with dogs.
report Courier 2024-05-09
A cadet of the Sorland navy deserted from a checkpoint near Orrin on Wednesday, the navy said. Police with dogs searched the woods north of Orrin for him.

He had served in the Velikino barracks, where a rocket killed 12 cadets last week.
expect
story 1: Herald
story 2: Courier
related 1 2
