"""What a user can do.

One module per subject, the same word as its model. An action is a verb and a question is a
noun; both are plain functions whose first argument is the unit of work, and every one of
them is named in the access table (`access`). `drafts` turns what a form, a file or a test
offers into checked values; `listing` pages through any list by its sort key; `numbering`
gives out the numbers people use.

Not here: windows, files and paper (exports and registers), how a row is written (storage).
SQL selects live here and nowhere above.

Decision: an action takes a draft (field name to value) and returns an id or a frozen value,
never a live record, so that the same call serves a page, the command line and a test.
"""
