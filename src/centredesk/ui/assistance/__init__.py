"""The room of help: every act of help given to a victim.

What lives here: the list of acts with its sums (`help_list`), the page of one act, entered and
changed (`help_page`), the page that enters one act for many people (`many_page`; what is typed
there, `many_typed`) with its pieces: whom to help (`whom`), the act and its money (`act_cards`,
`money`), the row of each person (`each_person`), the editor of one cell (`one_cell`) and what is
one person's own (`own_cells`), what was entered last (`offers`).

What does not live here: whether a row is right and how money is divided (`actions.assistance`).
Why an offer is never filled in unasked: a figure nobody typed is a figure nobody checked.
"""
