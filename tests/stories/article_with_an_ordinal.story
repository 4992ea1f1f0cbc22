# "a second victim" and "a third" are one each, to be added to those before
report Herald 2031-05-14
Two men were shot on the quay of Dell on Monday. A third was also shot.
report Post 2031-06-14
A pupil was stabbed in Orrin on Monday. A second pupil was stabbed on Tuesday.
expect
figure Herald: A = 1
figure Post: A = 1

# "a third of the town" is nobody
report Herald 2031-05-14
A flood damaged Dell on Monday. A third of the town was damaged.
expect
no value damaged 1
