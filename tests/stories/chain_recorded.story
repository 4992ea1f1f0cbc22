# whoever records deaths says that there were some
report Herald 2024-05-02
The health ministry of Tressel recorded nine deaths on Thursday.
expect
chain Herald: health ministry of Tressel

report Post 2024-05-02
Valley Rights Watch documented 40 deaths in Tressel.
expect
chain Post: Valley Rights Watch
