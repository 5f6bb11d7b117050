"""The ministry's returns: one file each, laid out by hand, never generated from fields.

Here: what a return is made of (`figures.py`), what each return declares (`return_form.py` and one
file per return, named by its number), and its two papers: `excel.py` and `pdf.py`.

Not here: the counting. It is SQL and lives in `actions/`, which fills a `Figures` and hands it
over; the papers print what they are given and refuse figures whose total is not their sum.

Why one file per return: each mirrors one row of the ministry's list, changes when that row
changes, and can be read beside it. The layouts are ours after published tables; no blank form of
the ministry could be had, so a change of layout must stay a change of one file.
"""
