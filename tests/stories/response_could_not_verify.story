# the outlet's own doubt
report Herald 2024-05-02
The rebels said that 50 soldiers were killed near Velikino on Thursday. The Herald could not independently verify the claim.
expect
response Herald: could not verify
