"""The figures of one return, counted and ready for paper."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from centredesk.exports.period import Period

Value = int | Decimal | str | date | None
What = Literal["count", "money", "average", "percent", "text", "date"]


@dataclass(frozen=True)
class Column:
    """One column: its code, its Thai heading, and the heading that spans it with its neighbours.

    `adds_up` is False where the total is counted on its own (one person may get two services).
    `quiet` columns keep the sums whole and are left off the PDF while they hold nothing.
    """

    code: str
    th: str
    group: str = ""
    what: What = "count"
    adds_up: bool = True
    quiet: bool = False

    @property
    def summed(self) -> bool:
        """Whether the total of this column is the sum of its rows."""
        return self.adds_up and self.what in ("count", "money")


@dataclass(frozen=True)
class Row:
    """One line of a return; `ids` are the records behind it, for drilling down on the screen."""

    code: str
    th: str
    values: tuple[Value, ...]
    ids: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class CountedRecord:
    """One record that was counted: by its number, never by a name."""

    row_code: str
    number: str
    what: str


@dataclass(frozen=True)
class Figures:
    """A whole return for one period; rows below the total are never part of it."""

    code: str
    title: str
    period: Period
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    apart_rows: tuple[Row, ...] = ()
    records: tuple[CountedRecord, ...] = ()
    basis: str = ""
    notes: tuple[str, ...] = ()
    rows_head: str = "รายการ"

    def __post_init__(self) -> None:
        for row in self.all_rows:
            if len(row.values) != len(self.columns):
                raise ValueError(f"{self.code} {row.code}: {len(row.values)} values")

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Rows, total and the rows apart, in the order they are printed."""
        total = (self.total,) if self.total else ()
        return (*self.rows, *total, *self.apart_rows)

    def sum_of(self, column: int) -> int | Decimal:
        """What the rows of a column add up to."""
        found = (row.values[column] for row in self.rows)
        return sum((v for v in found if isinstance(v, int | Decimal)), start=0)

    def wrong_totals(self) -> list[Column]:
        """The columns whose total is not the sum of their rows; empty when all is well."""
        if not self.total:
            return []
        pairs = enumerate(zip(self.columns, self.total.values, strict=True))
        return [c for i, (c, stated) in pairs if c.summed and (stated or 0) != self.sum_of(i)]

    def value(self, row_code: str, column_code: str) -> Value:
        """The figure in one cell, named by its row and column."""
        column = [c.code for c in self.columns].index(column_code)
        return next(r.values[column] for r in self.all_rows if r.code == row_code)


@dataclass(frozen=True)
class ReturnHead:
    """What stands over and under every return of one sending."""

    centre_name: str
    period_text: str
    as_at: date
    prepared_by: str = ""
    checked_by: str = ""
    letter_no: str = ""
    secrecy: str = ""
    chain_head: str = ""
    thai_digits: bool = False
