"""Paper: everything the office hands out, as PDF or Excel.

Here: the official A4 page (`paper.py`) with its Thai typesetting (`thai_glyphs.py`,
`thai_font.py`, `thai_paragraph.py`), the long register (`register.py`), the only place that
writes Excel cells (`workbook.py`), the span a paper covers (`period.py`), letters, and the
ministry's returns (`returns/`).

Not here: counting and reading the database. A paper is given its figures and records as frozen
values, so that a return can be tested with six invented cases and no office, and so that nothing
in this room can leak what it was not handed. Reading other people's workbooks is `registers/`.

Why the typesetting is our own: ReportLab shapes Thai correctly through HarfBuzz, but then the
text can no longer be copied or searched; TH Sarabun New carries all its placed marks as ordinary
characters, so swapping them before the page is drawn gives the same picture and exact copies.
"""
