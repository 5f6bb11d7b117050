"""Editors and sections of a form, made from the declaration of the fields.

What lives here: one editor per kind of value (`editors` and its neighbours: `dates`, `calendar`,
`choices`, `place_box`, `line_table`) and the form of one section (`section_form`).

What does not live here: whole pages. A page puts sections where the work wants them, hides what
does not apply, and saves the draft. No editor knows a field by its name; a value that cannot be
read is told in the words of its kind, and a blank may say why it is blank.
"""
