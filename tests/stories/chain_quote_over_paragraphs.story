# a quotation that opens anew at each paragraph is one speaker's until it is closed
report Herald 2024-05-02
“The slope has not come to rest,” said Oskar Venn, who leads the rescue. “Nobody may go back to Pelm tonight.

“We have found nine people dead in the lower street.

“Another 14 are missing, and the dogs are still searching.”

The road to Pelm was closed.
expect
chain Herald: Oskar Venn
fact missing single-source: 14 (Herald)
origins missing: 1-1
no chain Herald: Herald

# the next paragraph is no quotation: it is the outlet's own
report Post 2024-05-02
“We heard the mountain move,” Mira Sund said. “Then everything was dark.

Six people were injured in Pelm.
expect
fact injured single-source: 6 (Post)
origins injured: 1-1
