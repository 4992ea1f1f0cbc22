# a share is not a head count
report Herald 2024-05-02
The Grindel shoe works will lay off 400 workers, about 8 percent of its staff, the company said on Thursday.
expect
fact laid off single-source: 400 (Herald)
figure Herald: about 8 percent = ~8 percent
no value laid off 8
no disagreement figure
