report Herald 2024-05-06
Four people were injured in Kestrow yesterday, the police said. Two of them were released from hospital today. Repairs will begin tomorrow.
expect
time Herald: yesterday = 2024-05-05..2024-05-05
time Herald: today = 2024-05-06..2024-05-06
time Herald: tomorrow = 2024-05-07..2024-05-07
