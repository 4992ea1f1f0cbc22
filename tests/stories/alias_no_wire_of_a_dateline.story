# a wire in brackets behind a dateline is no other name of the place
report Herald 2024-05-02
TESSEL, Dune Bank (AFP) - Three miners were killed in the pit on Thursday, police said. The Dune Bank council met.
expect
not alias Dune Bank = AFP
