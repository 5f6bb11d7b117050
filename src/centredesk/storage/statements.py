"""Statements that every save needs, built once: building one anew costs more than running it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Dialect, Table, bindparam, literal_column, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from centredesk.models.journal import Operation
from centredesk.models.record import Record
from centredesk.models.upkeep import RunningNumber
from centredesk.storage.prepared import Prepared

R = TypeVar("R", bound=Record)


def table_of(model: type[Record]) -> Table:
    """The table of a model."""
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101  every model is one table; said for the type checker
    return table


@lru_cache(maxsize=1024)
def one_by(
    table: Table, dialect: Dialect, known: tuple[str, ...], empty: tuple[str, ...]
) -> Prepared:
    """The first row in which these columns have the values given by name, and those are empty."""
    chosen = (
        select(table)
        .where(
            *(table.c[name] == bindparam(f"v_{name}", type_=table.c[name].type) for name in known)
        )
        .where(*(table.c[name].is_(None) for name in empty))
        .limit(literal_column("1"))
    )
    return Prepared(chosen, dialect)


def one_of(connection: Connection, model: type[R], **equals: Any) -> R | None:
    """The record whose columns have these values, if there is one."""
    known = tuple(name for name, value in equals.items() if value is not None)
    empty = tuple(name for name, value in equals.items() if value is None)
    ready = one_by(table_of(model), connection.dialect, known, empty)
    row = ready.first(connection, {f"v_{name}": equals[name] for name in known})
    return None if row is None else record_of(model, zip(ready.names, row, strict=True))


_fresh = insert_or_update(RunningNumber).values(series=bindparam("series"), last=1)
NEXT_NUMBER = _fresh.on_conflict_do_update(
    index_elements=["series"], set_={"last": RunningNumber.last + 1}
).returning(RunningNumber.last)

LAST_OPERATION = (
    select(Operation.sequence, Operation.stamp, Operation.hash)
    .where(Operation.installation == bindparam("installation"))
    .order_by(Operation.sequence.desc())
    .limit(1)
)


def record_of(model: type[R], row: Mapping[Any, Any] | Iterable[tuple[str, Any]]) -> R:
    """A detached record; a plain read-only holder of its columns, made without the ORM's ado."""
    record = model.__new__(model)
    record.__dict__.update(row)
    return record
