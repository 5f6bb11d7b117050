"""Any list, page by page: by its sort key and never by counting rows from the start."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Table,
    UnaryExpression,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.sql.operators import custom_op

from centredesk.errors import BadValue
from centredesk.storage.prepared import Convert, Prepared
from centredesk.storage.unit_of_work import UnitOfWork

Key = tuple[Any, UUID]
Finder = Callable[[str], ColumnElement[bool]]
_FEW = 2_000  # rows so few that they are sorted while nobody notices


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Want:
    """What the reader wants of a list: words to find, the sort, and filters by column."""

    find: str = ""
    sort: str = ""
    descending: bool = False
    filters: tuple[tuple[str, Any], ...] = ()
    wanted: Callable[[], bool] = field(default=_always, compare=False)
    """Asked now and then by what takes long: whether anybody still waits for the answer."""


class Line:
    """One line of a list: its record, its place in the sort, and its cells by field name.

    It keeps the row as it was read: of a page only what stands on the screen is ever looked at.
    """

    __slots__ = ("_cells", "_reading", "_row")

    def __init__(self, row: Sequence[Any], reading: "Reading") -> None:
        self._row = row
        self._reading = reading
        self._cells: dict[str, Any] | None = None

    @property
    def id(self) -> UUID:
        """The record."""
        found: UUID = self._reading.cell(self._row, 0)
        return found

    @property
    def key(self) -> Key:
        """Where it stands in the sort."""
        return self._reading.cell(self._row, 1), self.id

    @property
    def cells(self) -> dict[str, Any]:
        """What it shows, by the name of the field."""
        if self._cells is None:
            self._cells = self._reading.cells(self._row)
        return self._cells

    def with_cells(self, **more: Any) -> "Line":
        """The same line showing this as well."""
        made = Line(self._row, self._reading)
        made._cells = self.cells | more
        return made


@dataclass(frozen=True)
class Reading:
    """How the rows of one statement are read: record, place in the sort, and cells by name."""

    names: tuple[str, ...]
    ways: tuple[Convert | None, ...]

    def cell(self, row: Sequence[Any], place: int) -> Any:
        """The value that stands for what is stored in this place."""
        stored, way = row[place], self.ways[place]
        return way(stored) if way and stored is not None else stored

    def cells(self, row: Sequence[Any]) -> dict[str, Any]:
        """All that is shown."""
        return {name: self.cell(row, place) for place, name in enumerate(self.names, start=2)}


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
    _ready: dict[Hashable, tuple[Prepared, Reading]] = field(
        default_factory=dict, init=False, compare=False
    )
    _probes: dict[Hashable, Prepared | None] = field(
        default_factory=dict, init=False, compare=False
    )

    def lines(
        self, work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
    ) -> list[Line]:
        """The next lines after a key, or the first ones."""
        values: dict[str, Any] = {f"is_{name}": value for name, value in want.filters}
        if after is not None:
            values |= {"at": after[0], "record": after[1]}
        values["limit"] = limit
        ready, reading = self._prepared(work, want, after)
        return [Line(row, reading) for row in ready.stored(work.connection, values)]

    def _prepared(
        self, work: UnitOfWork, want: Want, after: Key | None
    ) -> tuple[Prepared, Reading]:
        """The statement of a page; what is searched for is a part of it, so it is not kept."""
        if want.find.strip():
            return self._page(work, want, after)
        mark = None if after is None else after[0] is None
        names = tuple(name for name, _ in want.filters)
        many = self._walks(work, want)
        shape = (work.connection.dialect.name, want.sort, want.descending, names, mark, many)
        if shape not in self._ready:
            self._ready[shape] = self._page(work, want, after, many=many)
        return self._ready[shape]

    def _page(
        self, work: UnitOfWork, want: Want, after: Key | None, *, many: bool = False
    ) -> tuple[Prepared, Reading]:
        sort = self._sort(want)
        chosen = select(self.id, sort, *self.columns.values()).select_from(self.source)
        filters = tuple(
            (name, _given(f"is_{name}", self.filters[name])) for name, _ in want.filters
        )
        chosen = self._narrowed(chosen, replace(want, filters=filters), many=many)
        if after is not None:
            at = None if after[0] is None else _given("at", sort)
            key = (at, _given("record", self.id))
            chosen = chosen.where(_beyond(sort, self.id, key, descending=want.descending))
        page = self._ordered(chosen, sort, want).limit(bindparam("limit", type_=Integer()))
        ready = Prepared(page, work.connection.dialect)
        return ready, Reading(tuple(self.columns), ready.ways)

    def _walks(self, work: UnitOfWork, want: Want) -> bool:
        """Whether to go along the sort and leave out what the filters do not want.

        That is quick when they want much. When they want little, their own index finds it, and
        little is soon sorted. An index of filters and sort together needs neither.
        """
        names = tuple(name for name, _ in want.filters)
        shape = (work.connection.dialect.name, want.sort, names)
        if shape not in self._probes:
            self._probes[shape] = None if self._indexed(want) else self._probe(work, names)
        probe = self._probes[shape]
        if probe is None:
            return False
        values = {f"is_{name}": value for name, value in want.filters}
        return bool(probe.stored(work.connection, values)[0][0] > _FEW)

    def _probe(self, work: UnitOfWork, names: tuple[str, ...]) -> Prepared:
        """Counts what the filters leave, but no further than what is soon sorted."""
        filters = tuple((name, _given(f"is_{name}", self.filters[name])) for name in names)
        found = self._narrowed(
            select(self.id).select_from(self.source), Want(filters=filters)
        ).limit(literal_column(str(_FEW + 1)))
        counted = select(func.count()).select_from(found.subquery())
        return Prepared(counted, work.connection.dialect)

    def _indexed(self, want: Want) -> bool:
        """Whether an index holds the filters' columns followed by the sort and the id."""
        sort = self._sort(want)
        wanted = [self.filters[name] for name, _ in want.filters]
        if not wanted:
            return True
        if not isinstance(sort, Column) or not isinstance(sort.table, Table):
            return False
        for index in sort.table.indexes:
            held = list(index.columns)
            if held[len(wanted) :] == [sort, self.id] and set(held[: len(wanted)]) == set(wanted):
                return True
        return False

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

    def _narrowed(self, chosen: Select[Any], want: Want, *, many: bool = False) -> Select[Any]:
        chosen = chosen.where(*self.only)
        for name, value in want.filters:
            column = _unindexed(self.filters[name]) if many else self.filters[name]
            chosen = chosen.where(column == value)
        return chosen.where(self.finder(want.find)) if want.find.strip() else chosen

    def _ordered(self, chosen: Select[Any], sort: ColumnElement[Any], want: Want) -> Select[Any]:
        if want.descending:
            return chosen.order_by(sort.desc(), self.id.desc())
        return chosen.order_by(sort, self.id)


def _given(name: str, column: ColumnElement[Any]) -> Any:
    return bindparam(name, type_=column.type)


def _unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same value, in a form that no index is looked up for."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


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
