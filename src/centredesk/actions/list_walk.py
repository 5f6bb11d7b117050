"""Counts a long list and marks where its pages begin, along its index and never by its rows.

Whether a record was removed stands in its row, not in the index; to look that up for a million
rows takes a quarter of a minute. So the few removed ones are found first, and left out by key.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from sqlalchemy import Column, Connection, Dialect, Integer, Select, Table, bindparam, func, select

from centredesk.actions.list_ranges import Range, given, ordered, within
from centredesk.storage.prepared import Prepared

Key = tuple[Any, Any]
Part = Literal["empty", "filled"]
_BEYOND: dict[Part, Range] = {"empty": "on in the empty", "filled": "on in the filled"}


class Walk:
    """The statements of one way along a table: its sort, up or down, and what is filtered."""

    def __init__(
        self,
        table: Table,
        sort: Column[Any],
        filters: Mapping[str, Column[Any]],
        dialect: Dialect,
        *,
        descending: bool,
    ) -> None:
        self.descending = descending
        self._sort, self._key = sort, table.c.id
        equal = [column == given(f"is_{name}", column) for name, column in filters.items()]
        kept = select(sort, table.c.id).where(*equal)
        # Unsorted: to have them in order SQLite would look up a million rows one by one.
        self.removed = Prepared(kept.where(table.c.removed.is_(True)), dialect)
        self._seeks: dict[Range, Prepared] = {}
        self._rests: dict[Range, Prepared] = {}
        for part, beyond in _BEYOND.items():
            for where in (part, beyond):
                rows = within(kept, where, sort, table.c.id, descending=descending)
                one = self._in_order(rows).limit(1).offset(bindparam("skip", type_=Integer()))
                self._seeks[where] = Prepared(one, dialect)
                rest = select(func.count()).select_from(rows.subquery())
                self._rests[where] = Prepared(rest, dialect)

    def _in_order(self, rows: Select[Any]) -> Select[Any]:
        return ordered(rows, self._sort, self._key, descending=self.descending)

    @property
    def parts(self) -> tuple[Part, Part]:
        """The two halves of the list: those with nothing in the sorted column, and the others."""
        return ("filled", "empty") if self.descending else ("empty", "filled")

    def key(self, row: tuple[Any, ...]) -> Key:
        """The key that is stored in a row."""
        values = (
            to(stored) if to and stored is not None else stored
            for to, stored in zip(self.removed.ways, row, strict=True)
        )
        sort, record = values
        return sort, record

    def seek(
        self, connection: Connection, part: Part, values: dict[str, Any], skip: int
    ) -> tuple[Any, ...] | None:
        """The row so many rows further on in this half, as it is stored."""
        where = _BEYOND[part] if "record" in values else part
        found = self._seeks[where].stored(connection, values | {"skip": skip})
        return found[0] if found else None

    def rest(self, connection: Connection, part: Part, values: dict[str, Any]) -> int:
        """How many rows there are to the end of this half."""
        where = _BEYOND[part] if "record" in values else part
        return int(self._rests[where].stored(connection, values)[0][0])


class Course:
    """One walk from the first row to the last."""

    def __init__(
        self, walk: Walk, connection: Connection, values: dict[str, Any], wanted: Callable[[], bool]
    ) -> None:
        self._walk, self._connection, self._values = walk, connection, values
        self._wanted = wanted
        removed = walk.removed.stored(connection, values)
        self._gone = sorted(map(_rank, removed), reverse=walk.descending)
        self._left_out = 0  # of the removed ones, how many lie behind us
        self.count = 0
        self.keys: list[Key] = []

    def go(self, step: int) -> None:
        """Count everything and keep the key of every step-th row; stop when nobody waits."""
        for part in self._walk.parts:
            values, end = self._values, self._end_of(part)
            while self._wanted():
                row = self._next(part, values, (len(self.keys) + 1) * step - self.count, end)
                if row is None:
                    break
                self.keys.append(self._walk.key(row))
                self.count = len(self.keys) * step
                at, record = self.keys[-1]
                values = self._values | {"at": at, "record": record}
            rest = self._walk.rest(self._connection, part, values)
            self.count += rest - (end - self._left_out)
            self._left_out = end

    def _end_of(self, part: Part) -> int:
        """How many of the removed ones lie before the end of this half."""
        if part == self._walk.parts[1]:
            return len(self._gone)
        return sum(filled == (part == "filled") for filled, *_ in self._gone)

    def _next(
        self, part: Part, values: dict[str, Any], ahead: int, end: int
    ) -> tuple[Any, ...] | None:
        """The row so many rows ahead that were not removed."""
        passed = 0
        while True:
            row = self._walk.seek(self._connection, part, values, ahead + passed - 1)
            if row is None or (here := self._passed(row, end)) == passed:
                self._left_out += passed if row is not None else 0
                return row
            passed = here

    def _passed(self, row: tuple[Any, ...], end: int) -> int:
        """How many removed ones lie between us and this row."""
        there, down = _rank(row), self._walk.descending
        upto = self._left_out
        while upto < end and (self._gone[upto] >= there if down else self._gone[upto] <= there):
            upto += 1
        return upto - self._left_out


def _rank(row: tuple[Any, ...]) -> tuple[bool, Any, Any]:
    sort, record = row
    return sort is not None, sort, record
