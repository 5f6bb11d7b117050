"""Counts by row and column, until they stand in the lines of a return."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from uuid import UUID

from centredesk.exports.returns.figures import Column, CountedRecord, Row

Number = int | Decimal
Heads = Iterable[tuple[str, str]]
TOTAL = ("TOTAL", "รวม")
# A record's row code, its id, its number and what it is counted as.
Counted = tuple[str | None, UUID, str | None, str]


class Tally:
    """What was counted so far; what belongs to no line stays outside every line."""

    def __init__(self, columns: Sequence[Column], heads: Heads, apart: Heads = ()) -> None:
        self._columns = columns
        self._heads = tuple(heads)
        self._apart = tuple(apart)
        self._cells: defaultdict[tuple[str | None, str], Number] = defaultdict(int)
        self._records: list[Counted] = []

    def add(self, row: str | None, columns: Iterable[str], number: Number) -> None:
        """Count a number in some columns of a row."""
        for column in columns:
            self._cells[row, column] += number

    def remember(self, records: Iterable[Counted]) -> None:
        """Remember which records stand behind the rows."""
        self._records += records

    def rows(self) -> tuple[Row, ...]:
        """The lines of the table, in the order of their heads."""
        return tuple(self._row(code, th) for code, th in self._heads)

    def apart(self) -> tuple[Row, ...]:
        """The lines below the total."""
        return tuple(self._row(code, th) for code, th in self._apart)

    def total(self) -> Row:
        """The sum of the lines."""
        codes = [code for code, _ in self._heads]
        values = (sum(self._cells[code, c.code] for code in codes) for c in self._columns)
        return Row(*TOTAL, tuple(values))

    def records(self) -> tuple[CountedRecord, ...]:
        """The numbers of the records that stand in a line, line by line."""
        order = {code: place for place, (code, _) in enumerate((*self._heads, *self._apart))}
        found = [(order[r[0]], r) for r in self._records if r[0] in order]
        found.sort(key=lambda pair: (pair[0], pair[1][3], pair[1][2] or ""))
        return tuple(CountedRecord(r[0] or "", r[2] or str(r[1]), r[3]) for _, r in found)

    def _row(self, code: str, th: str) -> Row:
        values = tuple(self._cells[code, column.code] for column in self._columns)
        return Row(code, th, values, tuple(r[1] for r in self._records if r[0] == code))
