report Herald 2024-05-02
Two jets collided over Lake Orrin on Thursday, residents said. The defence ministry confirmed the collision.
expect
response Herald: confirmed defence ministry
