"""Cases: the list of them and the page of one.

What lives here: `case_list` (search, sort, masked names), `case_page` (sections, summary, people,
screenings) and `history_panel` (who changed what, from what to what, when).

What does not live here: rules of a case (`models.cases`), reading and writing (`actions.cases`),
lists and forms as such (`ui.lists`, `ui.forms`). Names are shown masked here; showing one is an
act of its own, with a reason.
"""
