"""Lists of records: any length, read page by page.

What lives here: the columns of a list (`columns`), the table model that keeps a few pages and
reads others by key (`record_table`), how rows are painted (`rows`), filters (`filters`) and the
whole list with search, sort, count and its empty states (`list_view`).

What does not live here: questions (`actions`), what a row opens (the page). A list shows what the
question gave it: names come masked. It never counts rows from the start to find a place, so the
millionth row is as near as the first.
"""
