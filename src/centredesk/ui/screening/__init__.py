"""The room in which people are screened: operations, and the form of one person in five parts.

What lives here: the list of screenings, operations with their people, and the screening page with
its parts (`parts`, `form_parts`), the three columns of elements (`element_columns`) and the live
result at the right (`result_panel`, `earlier`).

What does not live here: what the law asks for (`models.legal_finding`, asked on every tick without
the file), what confirming writes (`actions.screening_result`), the import of registers
(`ui.registers`), a person's own page (`ui.people`). Why a page of its own and not a record page:
somebody is listening to a frightened person while typing; one part is shown at a time, the result
stays in sight, and nothing typed is ever refused.
"""
