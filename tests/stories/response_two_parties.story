# two who were asked, one line
report Herald 2024-05-02
Three workers were injured at the Grindel shoe works on Thursday, the union said. Neither the company nor the labour inspectorate responded to requests for comment.
expect
response Herald: no response company, labour inspectorate
