"""Taking a register in: choose a file, match its columns, look before importing, import.

What lives here: the page (`import_page`), its steps in order (`choose_step`, `columns_step`,
`preview_step`, `result_step`), the list of steps at the left (`step_names`), the work done off
the window thread (`reading`; `by_hand` where no heading is known), names and numbers hidden before
they are shown (`masking`), the Thai words for a register's fields (`field_words`).

What does not live here: how a cell is read or why a row is held (`registers`), what becomes of a
row (`actions.register_import`). Nothing is written before the last step; stopping it takes
everything back.

Why held rows are shown before and after: a person decides with the whole in view, and finds
again what waits to be mended.
"""
