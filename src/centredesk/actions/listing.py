"""Any list, page by page: by its sort key and never by counting rows from the start."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Table,
    bindparam,
    func,
    literal_column,
    select,
)

from centredesk.actions.list_found import AtLeast, most_found, row_of, unindexed
from centredesk.actions.list_ranges import Range, given, ordered, ranges_after, within
from centredesk.actions.list_walk import Course, Walk
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
    whole: bool = False
    """Everything that is found, however much: for a file, not for a reader."""
    named: bool = False
    """Names whole instead of masked: only for who may see identities, and only on the screen."""
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
    found_first: bool = False
    """Whether an index finds the words: then a filter only leaves out what was found."""
    _ready: dict[Hashable, tuple[Prepared, Reading]] = field(
        default_factory=dict, init=False, compare=False
    )
    _walks: dict[Hashable, Walk] = field(default_factory=dict, init=False, compare=False)
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
        found: list[Line] = []
        read = self._read_found if want.find.strip() else self._read
        for part in ranges_after(after, descending=want.descending):
            values["limit"] = limit - len(found)
            found += read(work, want, part, values)
            if len(found) == limit:
                break
        return found

    def _read(
        self, work: UnitOfWork, want: Want, part: Range, values: dict[str, Any]
    ) -> list[Line]:
        names = _names(want)
        many = self._goes_along(work, want)
        shape = (work.connection.dialect.name, want.sort, want.descending, names, part, many)
        if shape not in self._ready:
            ready = Prepared(self._page(want, part, many=many), work.connection.dialect)
            self._ready[shape] = ready, Reading(tuple(self.columns), ready.ways)
        ready, reading = self._ready[shape]
        return [Line(row, reading) for row in ready.stored(work.connection, values)]

    def _read_found(
        self, work: UnitOfWork, want: Want, part: Range, values: dict[str, Any]
    ) -> list[Line]:
        """What is searched for is a part of the statement: SQLAlchemy knows it by its shape."""
        page = self._found_page(want, part, self._most(work, want))
        reading = Reading(tuple(self.columns), (None,) * (len(self.columns) + 2))
        return [Line(row, reading) for row in work.connection.execute(page, values)]

    def _page(self, want: Want, part: Range, *, many: bool) -> Select[Any]:
        sort = self._sort(want)
        chosen = select(self.id, sort, *self.columns.values()).select_from(self.source)
        chosen = self._narrowed(chosen, self._to_begiven(want), many=many)
        chosen = within(chosen, part, sort, self.id, descending=want.descending)
        return ordered(chosen, sort, self.id, descending=want.descending).limit(_LIMIT)

    def _found_page(self, want: Want, part: Range, most: int | None) -> Select[Any]:
        """Of what is found the first few are taken, put in order, and only then read whole."""
        sort, row = self._sort(want), row_of(self.id)
        few = self._found(self._to_begiven(want), most).subquery()
        down = want.descending
        rows = within(select(few.c.row), part, few.c.sort, few.c.id, descending=down)
        rows = ordered(rows, few.c.sort, few.c.id, descending=down).limit(_LIMIT)
        chosen = select(self.id, sort, *self.columns.values()).select_from(self.source)
        return ordered(chosen.where(row.in_(rows)), sort, self.id, descending=down)

    def _found(self, want: Want, most: int | None) -> Select[Any]:
        """What a search gives, in any order: sort, id, and the row where the rest stands."""
        three = self._sort(want).label("sort"), self.id.label("id"), row_of(self.id).label("row")
        found = select(*three).select_from(self.source)
        found = self._narrowed(found, want, many=self.found_first and bool(want.find.strip()))
        return found if most is None else found.limit(literal_column(str(most)))

    def _most(self, work: UnitOfWork, want: Want) -> int | None:
        """How many lines are given of what is found; None for everything."""
        return None if want.whole or not want.find.strip() else most_found(work, self.id)

    def _to_begiven(self, want: Want) -> Want:
        filters = tuple((n, given(f"is_{n}", self.filters[n])) for n, _ in want.filters)
        return replace(want, filters=filters)

    def _goes_along(self, work: UnitOfWork, want: Want) -> bool:
        """Whether to go along the sort and leave out what the filters do not want.

        That is quick when they want much. When they want little, their own index finds it, and
        little is soon sorted. An index of filters and sort together needs neither.
        """
        if not (names := _names(want)):
            return False
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
        filters = tuple((name, given(f"is_{name}", self.filters[name])) for name in names)
        found = self._narrowed(
            select(self.id).select_from(self.source), Want(filters=filters)
        ).limit(literal_column(str(_FEW + 1)))
        counted = select(func.count()).select_from(found.subquery())
        return Prepared(counted, work.connection.dialect)

    def _indexed(self, want: Want) -> bool:
        """Whether an index holds the filters' columns followed by the sort and the id."""
        sort = self._sort(want)
        wanted = [self.filters[name] for name, _ in want.filters]
        if not isinstance(sort, Column) or not isinstance(sort.table, Table):
            return False
        for index in sort.table.indexes:
            held = list(index.columns)
            if held[len(wanted) :] == [sort, self.id] and set(held[: len(wanted)]) == set(wanted):
                return True
        return False

    def marks(self, work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
        """How many lines there are, and the key of every step-th: where a jump begins to read."""
        if want.find.strip() or not self._walkable(want):
            return self.count(work, want), self.anchors(work, want, step=step)
        shape = (work.connection.dialect.name, want.sort, want.descending, _names(want))
        if shape not in self._walks:
            self._walks[shape] = self._walk(work, want)
        values = {f"is_{name}": value for name, value in want.filters}
        course = Course(self._walks[shape], work.connection, values, want.wanted)
        course.go(step)
        return course.count, course.keys

    def _walkable(self, want: Want) -> bool:
        """Whether an index tells everything but which records were removed."""
        if not isinstance(self.source, Table) or len(self.only) != 1:
            return False
        only = self.source.c.removed.is_(False)
        return self._indexed(want) and self.only[0].compare(only)

    def _walk(self, work: UnitOfWork, want: Want) -> Walk:
        sort, table = self._sort(want), self.source
        assert isinstance(sort, Column)  # noqa: S101  as _walkable found
        assert isinstance(table, Table)  # noqa: S101  as above
        filters = {name: cast("Column[Any]", self.filters[name]) for name in _names(want)}
        dialect = work.connection.dialect
        return Walk(table, sort, filters, dialect, descending=want.descending)

    def count(self, work: UnitOfWork, want: Want) -> int:
        """How many lines there are; of a search no more than it gives."""
        if not want.find.strip():
            counted = self._narrowed(select(func.count()).select_from(self.source), want)
            return int(work.scalar(counted))
        most = self._most(work, want)
        found = self._found(want, None if most is None else most + 1).subquery()
        count = int(work.scalar(select(func.count()).select_from(found)))
        return count if most is None or count <= most else AtLeast(most)

    def anchors(self, work: UnitOfWork, want: Want, *, step: int = 200) -> list[Key]:
        """The key of every step-th line: where a jump in a long list begins to read."""
        rows = self._found(want, self._most(work, want)).subquery()
        down = want.descending
        order = (rows.c.sort.desc(), rows.c.id.desc()) if down else (rows.c.sort, rows.c.id)
        place = func.row_number().over(order_by=order).label("place")
        numbered = select(rows.c.sort, rows.c.id, place).subquery()
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
            column = unindexed(self.filters[name]) if many else self.filters[name]
            chosen = chosen.where(column == value)
        return chosen.where(self.finder(want.find)) if want.find.strip() else chosen


_LIMIT = bindparam("limit", type_=Integer())


def _names(want: Want) -> tuple[str, ...]:
    return tuple(name for name, _ in want.filters)
