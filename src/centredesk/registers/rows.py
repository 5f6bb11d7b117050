"""What became of each row of a register: good and typed, or held with its reasons."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from centredesk.registers.reader import Cell
from centredesk.thai.folding import fold
from centredesk.thai.names import NameParts

Day = date
NO_NAME = NameParts("", "", "", "")


class GoodRow(NamedTuple):
    """One person met on one day, every value typed; `key` is the row's fingerprint."""

    sheet: str
    row: int
    name: NameParts
    latin: NameParts
    id_number: str
    passport: str
    nationality: str | None
    sex: str | None
    birth_date: str | None
    age: int | None
    date: Day
    received: Day | None
    border_point: str
    result: str
    forms: tuple[str, ...]
    agency: str
    interviewer: str
    interpreter: str
    place: str
    disposition: str | None
    note: str
    warnings: tuple[str, ...]
    key: str


@dataclass(frozen=True)
class CellProblem:
    """Why one cell cannot stand: the field, the value in the file, a sentence, a short code."""

    field: str
    value: str
    problem: str
    why: str


@dataclass(frozen=True)
class HeldRow:
    """A row kept for a person to mend: where it stands, what it says, every reason."""

    sheet: str
    row: int
    problems: tuple[CellProblem, ...]
    cells: dict[str, str]
    key: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields with a problem."""
        return tuple(problem.field for problem in self.problems)


@dataclass(frozen=True)
class SheetCount:
    """How the rows of one sheet were taken; `read` is false when it has no heading of ours."""

    name: str
    read: bool
    blank: int = 0
    totals: int = 0
    headings: int = 0
    notes: int = 0


@dataclass(frozen=True)
class RegisterRows:
    """Everything that was read of one file."""

    file: str
    fingerprint: str
    good: list[GoodRow] = field(default_factory=list)
    held: list[HeldRow] = field(default_factory=list)
    sheets: list[SheetCount] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows stand for a person."""
        return len(self.good) + len(self.held)

    def report(self) -> dict[str, Any]:
        """The import report as far as reading knows it; the action adds what it did."""
        return {
            "file": self.file,
            "rows": self.rows,
            "imported": 0,
            "held": [line for row in self.held for line in held_lines(row)],
            "linked": [],
            "proposed": [],
            "unchanged": 0,
        }


def held_lines(row: HeldRow) -> list[dict[str, Any]]:
    """A held row as lines of the report, one for each problem."""
    return [
        {
            "sheet": row.sheet,
            "row": row.row,
            "field": problem.field,
            "value": problem.value,
            "problem": problem.problem,
        }
        for problem in row.problems
    ]


def row_key(said: Iterable[str | None]) -> str:
    """The fingerprint of what a row says, however it is written."""
    text = "\x1f".join([value or "" for value in said])
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def cells_key(sheet: str, cells: dict[str, str]) -> str:
    """The fingerprint of a row that could not be read."""
    return row_key((sheet, *(f"{name}={fold(text)}" for name, text in sorted(cells.items()))))


def is_empty(cell: Cell) -> bool:
    """Whether a cell holds nothing a person could see."""
    return cell == "" or (isinstance(cell, str) and not cell.strip(" \t\r\n\u00a0\u200b\ufeff"))
