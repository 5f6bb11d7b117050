"""Many rows at once: one statement for hundreds of rows, because each statement has its price.

The search index of names is brought up to date at the end of every statement; row by row that
took longer than everything else of an import together.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from centredesk.storage.prepared import insert_of

FEW = 20
_ROWS, _PARAMETERS = 400, 32_000  # the most that one statement is given


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same keys."""
    if len(rows) < FEW:
        insert_of(table, connection.dialect).run_each(connection, rows)
        return
    dialect = connection.dialect
    columns = [c for c in table.c if any(row.get(c.key) is not None for row in rows)]
    bind = [(c.key, c.type.dialect_impl(dialect).bind_processor(dialect)) for c in columns]
    quote = dialect.identifier_preparer
    names = ", ".join(quote.format_column(c) for c in columns)
    one = f"({', '.join('?' * len(columns))})"
    chunk = max(1, min(_ROWS, _PARAMETERS // len(columns)))
    for start in range(0, len(rows), chunk):
        some = rows[start : start + chunk]
        flat = [to(row.get(key)) if to else row.get(key) for row in some for key, to in bind]
        values = ", ".join([one] * len(some))
        sentence = f"INSERT INTO {quote.format_table(table)} ({names}) VALUES {values}"  # noqa: S608  our own names
        connection.exec_driver_sql(sentence, tuple(flat))
