# the operator, by name
report Herald 2024-05-02
Two people died in the fire on Thursday, police said. The operator, Marlow Ferries, declined to comment on the cause.
expect
response Herald: declined Marlow Ferries

# who could not verify it
report Post 2024-05-02
Pictures showed the Tessel mill on fire. Coastal Wire was unable to verify the pictures.
expect
response Post: could not verify Coastal Wire
