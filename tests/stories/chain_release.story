# a release is its speaker's to the end, also where it no longer says "we"
report Herald 2024-05-02 | Minister on the fire in Tressel
Harbour minister Jaro Pelk comments on the fire in Tressel on Thursday.
Minister Jaro Pelk said:
I am shocked by the fire in the mill at Tressel this morning, and I thank all who helped on the quay.

It was one of the worst fires of the decade. Nine weavers were killed.
expect
chain Herald: Jaro Pelk
fact killed single-source: 9 (Herald)

# what stands behind it below a heading is the outlet's again
report Post 2024-05-02
The harbour board met in Tressel on Thursday after the fire in the old mill by the quay, and spoke to nobody.

Chairwoman Mila Trenk said:

We now know that nine weavers were killed in the mill.

Earlier fires

Four dockers were injured in a fire on the same quay on 3 March.
expect
chain Post: Mila Trenk
fact injured single-source: 4 (Post)
