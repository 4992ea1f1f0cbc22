# asked, with nothing said about an answer
report Herald 2024-05-02
Three workers were injured at the Grindel shoe works on Thursday, the union said. The Herald has contacted the Grindel shoe works for comment.
expect
response Herald: asked Grindel shoe works
