"""How much of what is found a search gives: the longer the register, the less.

Every line found is a page read from the disk, anywhere in the file: a thousand of them keep a
clerk waiting for half a second while a long register lies cold. Nobody reads on in hundreds of
lines; who wants fewer types another letter.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnClause,
    ColumnElement,
    Integer,
    Select,
    Table,
    UnaryExpression,
    column,
    func,
    select,
    union_all,
)
from sqlalchemy.sql.operators import custom_op

from centredesk.storage.unit_of_work import UnitOfWork

MOST_FOUND = 1_000
"""So many lines a search gives in a register of up to LONG records."""
MOST_OF_LONG = 200
LONG = 100_000


class AtLeast(int):
    """A count that was broken off: so many, and more."""


def most_found(work: UnitOfWork, record: ColumnElement[UUID]) -> int:
    """So many lines a search gives of this register, by its number of rows ever written."""
    written = work.scalar(select(func.max(row_of(record))).select_from(record.table)) or 0
    return MOST_FOUND if written <= LONG else MOST_OF_LONG


def row_of(record: ColumnElement[UUID]) -> ColumnElement[Any]:
    """Where SQLite keeps the row of a record: found without the index of ids."""
    assert isinstance(record, Column)  # noqa: S101  a list names its records by a table's id
    assert isinstance(record.table, Table)  # noqa: S101  as above
    row: ColumnClause[int] = column("rowid", Integer)
    row.table = record.table
    return row


def one_after_another(
    record: ColumnElement[UUID], ways: Sequence[Select[Any]]
) -> ColumnElement[bool]:
    """Records whose rows these ways give, read one way after the other until enough are found.

    No row may be given twice. The plus keeps SQLite from going through them for every record.
    """
    found = union_all(*ways).subquery("found")
    return unindexed(found.c.rowid) == row_of(record)


def unindexed(value: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same value, in a form that no index is looked up for."""
    return UnaryExpression(value, operator=custom_op("+"), type_=value.type)
