"""A sorted list as ranges of its index, one behind the other; `or` would read it from its start.

Nothing sorts below NULL: the empty ones come first when ascending, last when descending.
"""

from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, tuple_

Range = Literal["all", "empty", "filled", "on in the empty", "on in the filled"]


def ranges_after(after: tuple[Any, UUID] | None, *, descending: bool) -> tuple[Range, ...]:
    """What is left of the list after a key."""
    if after is None:
        return ("all",)
    if after[0] is None:
        return ("on in the empty",) if descending else ("on in the empty", "filled")
    return ("on in the filled", "empty") if descending else ("on in the filled",)


def within(
    chosen: Select[Any],
    part: Range,
    sort: ColumnElement[Any],
    key: ColumnElement[UUID],
    *,
    descending: bool,
) -> Select[Any]:
    """Only the rows of one range; where it goes on, after the keys `at` and `record`."""
    if part == "all":
        return chosen
    if part in ("empty", "filled"):
        return chosen.where(sort.is_(None) if part == "empty" else sort.is_not(None))
    record = given("record", key)
    if part == "on in the empty":
        return chosen.where(sort.is_(None), key < record if descending else key > record)
    here, there = tuple_(sort, key), tuple_(given("at", sort), record)
    return chosen.where(here < there if descending else here > there)


def ordered(
    chosen: Select[Any], sort: ColumnElement[Any], key: ColumnElement[UUID], *, descending: bool
) -> Select[Any]:
    """By the sort, and by the id where that is the same."""
    if descending:
        return chosen.order_by(sort.desc(), key.desc())
    return chosen.order_by(sort, key)


def given(name: str, column: ColumnElement[Any]) -> Any:
    """A value handed in by name when the statement runs, of the column's type."""
    return bindparam(name, type_=column.type)
