# silence is an answer to record
report Herald 2024-05-02
Three workers were injured at the Grindel shoe works on Thursday, the union said. The company did not respond to a request for comment.
expect
response Herald: no response company
