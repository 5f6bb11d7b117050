"""Statements compiled once: their text, how values go in, how cells come out.

SQLAlchemy builds, keys and looks a statement up every time it is executed; for one page of a list
or one save that takes longer than the database itself.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, bindparam, insert
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.expression import Select
from sqlalchemy.types import TypeEngine

from centredesk.storage.database import driver_of

Convert = Callable[[Any], Any]
Values = Mapping[str, Any]


class Prepared:
    """One statement with named parameters, ready to run again and again."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self.text = str(compiled)
        self._fixed = dict(compiled.params)
        self._into = tuple(
            (name, _into(compiled.binds[name].type, dialect)) for name in compiled.positiontup or ()
        )
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        self.names = tuple(str(column.key) for column in columns)
        self.ways = tuple(_out_of(column.type, dialect) for column in columns)
        self._out = tuple((place, to) for place, to in enumerate(self.ways) if to)

    def run_each(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Run it once for each row of values."""
        connection.exec_driver_sql(self.text, [self._bound(row) for row in rows])

    def rows(self, connection: Connection, values: Values) -> Sequence[Sequence[Any]]:
        """Run it once; the rows it gives."""
        found = self.stored(connection, values)
        return [self._converted(row) for row in found] if self._out else found

    def stored(self, connection: Connection, values: Values) -> list[tuple[Any, ...]]:
        """Run it once; its rows as they are stored, for a reader who converts what it needs."""
        found: list[tuple[Any, ...]] = self._run(connection, values).fetchall()
        return found

    def first(self, connection: Connection, values: Values) -> Sequence[Any] | None:
        """Run it once; its first row."""
        found = self._run(connection, values).fetchone()
        return None if found is None else self._converted(found)

    def _run(self, connection: Connection, values: Values) -> Any:
        """A select goes to the bare connection; its transaction has begun, or it needs none."""
        return driver_of(connection).execute(self.text, self._bound(values))

    def _bound(self, values: Values) -> tuple[Any, ...]:
        every = {**self._fixed, **values} if self._fixed else values
        return tuple([to(every[name]) if to else every[name] for name, to in self._into])

    def _converted(self, row: Sequence[Any]) -> Sequence[Any]:
        cells = list(row)
        for place, convert in self._out:
            if cells[place] is not None:
                cells[place] = convert(cells[place])
        return cells


@cache
def insert_of(table: Table, dialect: Dialect) -> Prepared:
    """The insert of one whole row, its values by the columns' names."""
    named = {column.key: bindparam(column.key, type_=column.type) for column in table.c}
    return Prepared(insert(table).values(named), dialect)


def _into(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _out_of(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
