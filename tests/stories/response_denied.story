report Herald 2024-05-02
The union said that the Grindel shoe works dumped acid in the river. The company denied the accusation.
expect
response Herald: denied company
