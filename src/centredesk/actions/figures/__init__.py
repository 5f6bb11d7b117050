"""How the ministry's returns are counted.

One module per return, named by its number as on paper: `count` gives a whole `Figures` for a
period. Shared: which days are in the period (`days`), how persons fall into columns
(`persons`), which victims and cases count (`victims_counted`, `cases_counted`), lines from
counts (`tally`), and what must hold before anything is signed (`checks`, `names_on_paper`).

Not here: layouts, headings and titles (`exports.returns`), the questions a window or the command
line asks (`actions.returns`), writing of files (`papers` hands figures to `exports`).

Why SQL groups and Python only lays out: the database counts, GROUP BY row and column, so a
return reads a few dozen groups and never the records. The numbers of the counted records are
read only for the workbook's data sheet (`listed`).

What counts: a record that is not removed and hangs on none that is, whose day lies in the
period and not after the as-at date. The basis is printed on every sheet. SQLite's own words
(json_each, julianday) stand in `days` and `victims_counted` alone.
"""
