report Herald 2024-05-02
The union said that the Grindel shoe works dumped acid in the river. The company denied the accusation.
expect
response Herald: denied company

# who goes on to deny more answers nobody
report Gazette 2031-05-14
No aircraft of Tessaly was in the air, said General Ivo Marek on Wednesday. He denied that the air force had attacked the town.
expect
response Gazette: denied Ivo Marek

# but who denies what was said of him does
report Gazette 2031-05-14
Lena Holt said that Ivo Marek had taken money. He denied that he had taken any.
expect
response Gazette: denied Ivo Marek
