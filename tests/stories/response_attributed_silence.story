# a relay's failed question is the relay's, and the silent party is named
report Herald 2024-05-02
The Courier reported that three workers were injured at the Grindel shoe works on Thursday. The labour inspectorate did not answer questions from the Courier.
expect
response Herald: no response labour inspectorate
