"""Where it is kept.

The encrypted file of an office and everything that may be done to the file itself: the
guards before it is opened (`guards`), the connection with its settings (`database`), one
transaction with its journal (`unit_of_work`, `journalling`), the anchor beside the file
(`anchor`), the check of the whole (`checking`), the way from an older file to today's
(`migrate`, `migrations/`), and ids made offline (`identity`).

Not here: what a user can do (actions), what a field is, where keys come from (vault gives
them; the store only uses them).

Decision: the unit of work speaks SQLAlchemy Core, not the ORM. All writes go through
`add`, `add_many` and `change`, which write the row and its operation in the journal in the
same transaction; there is no other way to write. The write transaction begins IMMEDIATE,
so two programs never deadlock in the middle of a save.

Decision (2026-11): SQLCipher's memory security is off, against the first plan. It locks and
wipes every small allocation: an insert then costs 8 to 40 times as much (2 ms instead of
0.25 ms a person), and an import or a sample office takes minutes. What it protects against,
pages in the swap file, is answered by disk encryption, which the install check-list demands.
"""
