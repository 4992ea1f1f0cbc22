# two people who share a surname are two
report Herald 2024-05-02
Mayor Lena Falk said that three people were killed in the fire in Brannock on Thursday. Surgeon Peter Falk said that nine people were injured.
expect
not alias Lena Falk = Peter Falk
chain Herald: Mayor Lena Falk
chain Herald: Surgeon Peter Falk
