"""Persons, and how they were screened, as lists.

What lives here: `people_list` and `screening_list`, both with codes and masked names.

What does not live here: the import that brings most of them in (`ui.registers`), their cases
(`ui.cases`), the rule by which a name is masked (`thai.names`, applied by the question). A list
opens nothing yet: the page of a person comes with the windows a clerk lives in.
"""
