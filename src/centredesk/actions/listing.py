"""Any list, page by page: by its sort key and never by counting rows from the start."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, or_, select, tuple_

from centredesk.errors import BadValue
from centredesk.storage.unit_of_work import UnitOfWork

Key = tuple[Any, UUID]
Finder = Callable[[str], ColumnElement[bool]]


@dataclass(frozen=True)
class Want:
    """What the reader wants of a list: words to find, the sort, and filters by column."""

    find: str = ""
    sort: str = ""
    descending: bool = False
    filters: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Line:
    """One line of a list: its record, its place in the sort, and its cells by field name."""

    id: UUID
    key: Key
    cells: dict[str, Any]


@dataclass(frozen=True)
class Listing:
    """How a list is read: its source, its columns, the sorts it offers, how words are found.

    Every offered sort has an index on (column, id); no other is offered.
    """

    source: FromClause
    id: ColumnElement[UUID]
    columns: Mapping[str, ColumnElement[Any]]
    sorts: Mapping[str, ColumnElement[Any]]
    finder: Finder
    filters: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)
    only: tuple[ColumnElement[bool], ...] = ()

    def lines(
        self, work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
    ) -> list[Line]:
        """The next lines after a key, or the first ones."""
        sort = self._sort(want)
        chosen = select(self.id, sort, *self.columns.values()).select_from(self.source)
        chosen = self._narrowed(chosen, want)
        if after is not None:
            chosen = chosen.where(_beyond(sort, self.id, after, descending=want.descending))
        rows = work.rows(self._ordered(chosen, sort, want).limit(limit))
        names = tuple(self.columns)
        return [Line(r[0], (r[1], r[0]), dict(zip(names, r[2:], strict=True))) for r in rows]

    def count(self, work: UnitOfWork, want: Want) -> int:
        """How many lines there are."""
        counted = self._narrowed(select(func.count()).select_from(self.source), want)
        return int(work.scalar(counted))

    def anchors(self, work: UnitOfWork, want: Want, *, step: int = 200) -> list[Key]:
        """The key of every step-th line: where a jump in a long list begins to read."""
        sort = self._sort(want)
        descending = want.descending
        order = (sort.desc(), self.id.desc()) if descending else (sort, self.id)
        place = func.row_number().over(order_by=order).label("place")
        numbered = self._narrowed(
            select(sort.label("sort"), self.id.label("id"), place).select_from(self.source), want
        ).subquery()
        chosen = select(numbered.c.sort, numbered.c.id).where(numbered.c.place % step == 0)
        return [(row[0], row[1]) for row in work.rows(chosen.order_by(numbered.c.place))]

    def _sort(self, want: Want) -> ColumnElement[Any]:
        name = want.sort or next(iter(self.sorts))
        if name not in self.sorts:
            raise BadValue(f"เรียงตาม {name} ไม่ได้", "เลือกจากหัวตารางที่เรียงได้")
        return self.sorts[name]

    def _narrowed(self, chosen: Select[Any], want: Want) -> Select[Any]:
        chosen = chosen.where(*self.only)
        for name, value in want.filters:
            chosen = chosen.where(self.filters[name] == value)
        return chosen.where(self.finder(want.find)) if want.find.strip() else chosen

    def _ordered(self, chosen: Select[Any], sort: ColumnElement[Any], want: Want) -> Select[Any]:
        if want.descending:
            return chosen.order_by(sort.desc(), self.id.desc())
        return chosen.order_by(sort, self.id)


def _beyond(
    sort: ColumnElement[Any], key: ColumnElement[UUID], after: Key, *, descending: bool
) -> ColumnElement[bool]:
    value, record = after
    if value is None:  # nothing sorts below NULL: last when descending, first when ascending
        same = and_(sort.is_(None), key < record if descending else key > record)
        return same if descending else or_(same, sort.is_not(None))
    if descending:
        return or_(tuple_(sort, key) < tuple_(value, record), sort.is_(None))
    return tuple_(sort, key) > tuple_(value, record)
