"""Persons and victims: the lists, the page of one, and new ones.

What lives here: `people_list`, `person_page` with `person_overview` and `ages`, `new_person` with
`alike_panel` (who may already be known), `victim_list`, `victim_page`, `new_victim`.

What does not live here: the import that brings most of them in (`ui.registers`), their cases
(`ui.cases`), the rule by which a name is masked (`thai.names`, applied by the question). Who
somebody is stands masked until names are revealed with a reason; then for a time.
"""
