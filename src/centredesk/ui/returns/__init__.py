"""The returns to the ministry: counted, checked, saved.

What lives here: the page (`returns_page`), which period it shows (`period_bar`, `period_words`),
the list of returns with their state (`form_list`), the table as it will print (`paper_table`,
`paper_heads`), what must be mended first (`checks_panel`), the records behind a figure
(`records_drawer`), and the counting as one piece of work (`counting`).

What does not live here: how anything is counted or checked (`actions.returns`), how a return is
laid out and written (`exports.returns`). A figure can be opened, never typed over.

Why the whole set is counted at once: the returns vouch for each other, and a fault in one blocks
all of them.
"""
