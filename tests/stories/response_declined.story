report Herald 2024-05-02
Three workers were injured at the Grindel shoe works on Thursday, the union said. Chief executive Hanna Voll declined to comment.
expect
response Herald: declined Hanna Voll
