"""What a field is.

A field is declared once, on the line of its model: label, kind, section, privacy.
Forms, lists, the journal, import and merge read that line (`field.fields_of`); no reader
names a field and no field names a reader. Here live the declaration (`field`), the kinds
of value with how each is stored, shown and read back (`kinds`, with their columns in
`columns`), the code lists (`codes`) and the check of a whole record (`check`).

Not here: rules of one subject (they stand beside its model as pure functions), widths,
colours and widgets (the windows have their own editors), anything that opens a database.
A `Field` has eight attributes and no more: what a page wants to show or hide it does in
Python, on the page.

Decision: a blank may say why it is blank (`blank.Blank`). The column stays empty and the
reason stands in the record's `blanks`, so that numbers and dates can be "unknown" too
and no magic value ever enters a sum.
"""
