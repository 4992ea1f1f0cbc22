# a number beside a verb that befalls nobody counts nobody
report Herald 2024-05-02
Six judges found the singer's death scene in the opera moving, and 300 people in the hall were in tears.
expect
no fact killed
no fact injured
