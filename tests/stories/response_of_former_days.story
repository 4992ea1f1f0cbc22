# what was confirmed years ago answers nothing now
report Herald 2024-05-02
The navy launched a rocket on Thursday. In 2012 the navy launched its first rocket, but later confirmed that it had failed.
expect
new Herald: The navy launched a rocket on Thursday.
