"""Cases: the list of them, the page of one, and who is in them.

What lives here: `case_list`, `case_page` with its cards (`overview`, `people_card`,
`stage_strip`), `new_case` for a case without a report, `new_involvement` and `involvement_page`
for a person's part in a case, `states` for the tones and short words.

What does not live here: rules of a case (`models.cases`), reading and writing (`actions.cases`,
`actions.case_pages`, `actions.case_closing`), how a record page works and a later save is
compared (`ui.pages`). Names are masked here until they are revealed.
"""
