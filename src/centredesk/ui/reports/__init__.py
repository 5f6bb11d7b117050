"""Reports of suspected acts: the list, the page of one, and the intake in five steps.

What lives here: `report_list`, `report_page`; `intake_page` with its parts: `steps` (the list at
the left), `step_form` (chosen fields in chosen rows), `step_forms` (which ones), `people_step`
and `person_form` (many persons, one form), `person_typed` (what was typed of each),
`candidates` (who may be meant), `paste_box` (persons from a worksheet), `review` (before saving).

What does not live here: what makes an intake whole and who is alike (`actions.intake`,
`actions.duplicates`). Nothing of an intake is saved before its last button; until then it is a
draft.
"""
