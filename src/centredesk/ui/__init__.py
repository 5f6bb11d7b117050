"""The windows: the only room that knows Qt.

What lives here, floor upon floor: `application` (start, one instance, last-resort handler) →
`main_window`, `unlock`, `first_run` → one room per subject (`cases`, `registers`, `returns`), which
never import each other → `page` (ask and do in the background, reload on changes) → `forms`
and `lists` → `notices` → `parts` (labels, buttons, cards) → `background`, `navigation`,
`preferences` → `theme`.

What does not live here: rules, counting, reading and writing. A page asks the desk a question
or does an action; it never sees a database, a key or a workbook. Records it is handed are for
reading; what a user types is a draft.

Why so strict: the window thread must never wait, Thai must wrap on computers without a Thai
dictionary, and a name must stay masked until somebody means to see it. Each is one place here.
"""
