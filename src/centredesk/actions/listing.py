"""Any list, page by page: by its sort key and never by counting rows from the start."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    bindparam,
    func,
    or_,
    select,
    tuple_,
)

from centredesk.errors import BadValue
from centredesk.storage.prepared import Prepared
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
    _ready: dict[Hashable, Prepared] = field(default_factory=dict, init=False, compare=False)

    def lines(
        self, work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
    ) -> list[Line]:
        """The next lines after a key, or the first ones."""
        values: dict[str, Any] = {f"is_{name}": value for name, value in want.filters}
        if after is not None:
            values |= {"at": after[0], "record": after[1]}
        ready = self._prepared(work, want, after)
        rows = ready.rows(work.connection, values | {"limit": limit})
        names = tuple(self.columns)
        return [Line(r[0], (r[1], r[0]), dict(zip(names, r[2:], strict=True))) for r in rows]

    def _prepared(self, work: UnitOfWork, want: Want, after: Key | None) -> Prepared:
        """The statement of a page; what is searched for is a part of it, so it is not kept."""
        dialect = work.connection.dialect
        if want.find.strip():
            return Prepared(self._page(want, after), dialect)
        mark = None if after is None else after[0] is None
        names = tuple(name for name, _ in want.filters)
        shape = (dialect.name, want.sort, want.descending, names, mark)
        if shape not in self._ready:
            self._ready[shape] = Prepared(self._page(want, after), dialect)
        return self._ready[shape]

    def _page(self, want: Want, after: Key | None) -> Select[Any]:
        sort = self._sort(want)
        chosen = select(self.id, sort, *self.columns.values()).select_from(self.source)
        filters = tuple(
            (name, _given(f"is_{name}", self.filters[name])) for name, _ in want.filters
        )
        chosen = self._narrowed(chosen, replace(want, filters=filters))
        if after is not None:
            at = None if after[0] is None else _given("at", sort)
            key = (at, _given("record", self.id))
            chosen = chosen.where(_beyond(sort, self.id, key, descending=want.descending))
        return self._ordered(chosen, sort, want).limit(bindparam("limit", type_=Integer()))

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


def _given(name: str, column: ColumnElement[Any]) -> Any:
    return bindparam(name, type_=column.type)


def _beyond(
    sort: ColumnElement[Any], key: ColumnElement[UUID], after: tuple[Any, Any], *, descending: bool
) -> ColumnElement[bool]:
    value, record = after
    if value is None:  # nothing sorts below NULL: last when descending, first when ascending
        same = and_(sort.is_(None), key < record if descending else key > record)
        return same if descending else or_(same, sort.is_not(None))
    if descending:
        return or_(tuple_(sort, key) < tuple_(value, record), sort.is_(None))
    return tuple_(sort, key) > tuple_(value, record)
