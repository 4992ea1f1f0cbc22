# whoever is called and does not call back has answered with silence
report Herald 2024-05-02
Three workers were injured at the Grindel shoe works on Thursday, the union said. The company did not immediately return a call seeking comment.
expect
response Herald: no response company
