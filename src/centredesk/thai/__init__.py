"""What the Thai language and the Thai calendar ask of a program, and nothing else.

Here live: digits, Buddhist-era dates, the folding that makes two spellings of one
text meet, personal names and their titles, the check digit of the identity card, and
the joints between words at which a line may break.

Here do not live: anything that knows a field, a record, a window or a file of ours,
and no place names (see ``centredesk.places``).

Why by hand: the libraries that know Thai are large, and the ones that read dates take
2569 for a year of the common era. Everything here is pure: text in, text out.
"""
