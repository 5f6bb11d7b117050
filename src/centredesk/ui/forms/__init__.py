"""Editors and sections of a form, made from the declaration of the fields.

What lives here: one editor per kind of value (`editors` says which), the lines they type into
(`line`, `date_line`, `find_line`, `paper`), the list that opens below a field (`drop_list`),
the reasons for having no value (`reasons`), and the form of one section (`section_form`).
How keys become text is pure and stands apart (`keyboard`, `grouping`, `date_typing`).

What does not live here: whole pages. A page puts sections where the work wants them, hides what
does not apply, saves the draft, and hands in how records are found (`finders`). No editor knows
a field by its name.

Decisions: a value that was not touched comes back as it was, even where less of it is shown;
what cannot be read is told in the words of its kind and stays as it was typed; a reason for a
blank stands last in every editor, behind F4 or as a tick.
"""
