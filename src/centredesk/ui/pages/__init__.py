"""The kinds of page: what every page of a kind can do, before it knows its subject.

`page` asks and does in the background, and reads again what others changed; over it `form_page`
(drafts, saving, what somebody else saved meanwhile: `comparing`, `differing`, `compared_page`);
over that `record_page` with its parts (`record_states`, `record_keys`, `record_cards`,
`record_lines` and `record_printing`, `history_panel`), `add_page` for a new record, `list_page`
for many, `given_page` for what a page is opened with.

What does not live here: any subject. A page about cases or people is in the room of that name.

Why kinds: keys, drafts, undo, history, paper and the empty states are the same everywhere, and a
new room gets them by saying which model it shows.
"""
