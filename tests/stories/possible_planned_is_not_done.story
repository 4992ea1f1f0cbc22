# jobs cut, and jobs to go
report Herald 2031-06-12 | Tarn Glass cuts jobs
Tarn Glass has cut 300 jobs in Pelm since March, the works council said.
report Post 2031-06-13 | Tarn Glass wants to cut 900 jobs
Tarn Glass wants to cut 900 jobs by the end of 2033, its director said.
report Bulletin 2031-06-13 | Tarn Glass and its jobs
Tarn Glass plans to cut 900 jobs in Pelm by the end of 2033.
expect
no disagreement figure
fact laid off single-source: 300 (Herald)
