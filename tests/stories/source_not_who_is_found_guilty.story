# who is found guilty finds nothing
report Herald 2024-05-02
An adult found guilty of striking a guard could be jailed for 10 years. Police said two guards were hurt.
expect
no chain Herald: adult
