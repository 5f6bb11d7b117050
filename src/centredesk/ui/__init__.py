"""The windows: the only room that knows Qt.

What lives here, floor upon floor: `application` (start) → `guards` (after the first paint) →
`main_window`, `unlock`, `first_run`, `idle_lock` → `palette`, `help` → one room per subject
(`home`, `reports`, `cases`, `people`, `screening`, `assistance`, `held`, `registers`, `returns`,
`office`), which never import each other and meet by name → `pages`, the kinds of page (a list, a
record, a new record) → `forms` and `lists` → `notices` →
`parts` (labels, buttons, cards) → `background`, `navigation`, `revealing`, `preferences` → `theme`.
Before them all, `plain_imports` keeps imports quick.

A new room is a package with its pages, a line each in `main_window/rooms.py`, one in
`navigation.ROOMS`, an article in `resources/help` and a scene in `tests/shots`; keys, drafts,
history, undo, help and the palette come with the kind of page.

What does not live here: rules, counting, reading and writing. A page asks the desk a question
or does an action; it never sees a database, a key or a workbook. Records it is handed are for
reading; what a user types is a draft.

Why so strict: the window thread must never wait, Thai must wrap on computers without a Thai
dictionary, and a name must stay masked until somebody means to see it. Each is one place here.
"""
