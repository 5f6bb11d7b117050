"""The work behind the steps, done off the window thread: read, match, look ahead, import."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from centredesk.actions import records, register_import
from centredesk.actions.register_import import Import
from centredesk.actions.register_records import VICTIM_RESULTS, forms_of
from centredesk.registers.cells import cell_text
from centredesk.registers.headings import Heading, find_heading
from centredesk.registers.reader import Sheet, Workbook, read_workbook
from centredesk.registers.refusals import refusal
from centredesk.registers.register import register_rows
from centredesk.registers.rows import GoodRow, RegisterRows
from centredesk.registers.words import heading_key
from centredesk.ui.registers.by_hand import HeadRow, known_field, likely_heading, named

if TYPE_CHECKING:
    from centredesk.desk import Desk

Report = Callable[[int, int], None]
_EXAMPLES = 3
_LOOK_AT = 200


@dataclass(frozen=True)
class HeadedColumn:
    """A heading of the file, the field it is taken for, a few values below it, its sheets."""

    label: str
    field: str
    examples: tuple[str, ...]
    sheets: frozenset[int]
    chosen: bool = False


@dataclass(frozen=True)
class Opened:
    """A workbook that was read, and how its columns are matched."""

    book: Workbook
    columns: tuple[HeadedColumn, ...]
    by_hand: bool = False
    """No heading is known: a person names the columns of the likely heading row."""

    @property
    def fields(self) -> set[str]:
        """The fields that some column gives."""
        return {column.field for column in self.columns if column.field}

    def chosen(self) -> dict[str, str]:
        """What a person chose, now or for an earlier file; the rest is guessed."""
        return {column.label: column.field for column in self.columns if column.chosen}

    def choose(self, label: str, field: str) -> "Opened":
        """Take a heading for a field; another heading of the same sheets gives it up."""
        here = next(column for column in self.columns if column.label == label)
        return replace(self, columns=tuple(_chosen(column, here, field) for column in self.columns))


@dataclass(frozen=True)
class Ahead:
    """What importing would do, and which forms the found victims suffered."""

    outcome: Import
    forms: tuple[tuple[str, int], ...]

    @property
    def rows(self) -> RegisterRows:
        """The rows as they were read."""
        return self.outcome.rows

    @property
    def main_form(self) -> str:
        """The form a new case would be opened under."""
        return self.forms[0][0] if self.forms else ""


@dataclass(frozen=True)
class Wanted:
    """How the rows are to be taken in: into which case, as one operation or one a sheet."""

    case_number: str = ""
    main_form: str = ""
    per_sheet: bool = False


@dataclass(frozen=True)
class Taken:
    """What was imported, with the numbers people use."""

    outcome: Import
    case: UUID | None
    case_number: str
    operations: tuple[str, ...]


def open_file(desk: "Desk", path: Path, report: Report) -> Opened:
    """Read a workbook and guess its columns, with what people of this office chose before."""
    report(0, 0)
    book = read_workbook(path)
    report(0, 0)
    known = desk.ask(register_import.register_headings)
    if columns := columns_of(book, known):
        return Opened(book, columns)
    if (row := likely_heading(book, known)) is None:
        raise refusal("headings")
    return Opened(book, _unheaded(book, row, known), by_hand=True)


def columns_of(book: Workbook, known: Mapping[str, str]) -> tuple[HeadedColumn, ...]:
    """The headings of all sheets, each once, in the order of the file."""
    found: dict[str, HeadedColumn] = {}
    for at, sheet in enumerate(book.sheets):
        if heading := find_heading(sheet):
            for column in _headed(sheet, at, heading, known):
                key = heading_key(column.label)
                before = found.get(key)
                found[key] = _together(before, column) if before else column
    return tuple(found.values())


def look_ahead(desk: "Desk", opened: Opened, day: date | None, report: Report) -> Ahead:
    """Read every row and ask what importing them would do; nothing is written."""
    fields = {column.label: column.field for column in opened.columns}
    rows = register_rows(
        named(opened.book, fields) if opened.by_hand else opened.book,
        today=desk.clock.today(),
        corrections={} if opened.by_hand else opened.chosen(),
        default_date=day,
        progress=report,
    )
    outcome = desk.ask(register_import.preview_register, rows)
    return Ahead(outcome, _forms(rows.good))


def take_in(desk: "Desk", ahead: Ahead, wanted: Wanted, report: Report) -> Taken:
    """Import the rows; to stop, `report` raises and nothing has changed."""
    case = None
    if wanted.case_number:
        case = desk.ask(records.record_key, "case", wanted.case_number)
    outcome = desk.do(
        register_import.import_register,
        ahead.rows,
        case=case,
        per_sheet=wanted.per_sheet,
        main_form=wanted.main_form,
        progress=report,
    )
    number = desk.ask(records.number_of, "case", outcome.case) if outcome.case else ""
    operations = tuple(
        desk.ask(records.number_of, "screening_operation", key) for key in outcome.operations
    )
    return Taken(outcome, outcome.case, number, operations)


def _headed(
    sheet: Sheet, at: int, heading: Heading, known: Mapping[str, str]
) -> Iterable[HeadedColumn]:
    mapping = heading.mapping.corrected(known)
    remembered = {heading_key(label) for label in known}
    for place, label in mapping.labels.items():
        examples = _examples(sheet, heading.row + heading.height, place)
        field = mapping.columns.get(place, "")
        chosen = heading_key(label) in remembered
        yield HeadedColumn(label, field, examples, frozenset({at}), chosen)


def _unheaded(book: Workbook, row: HeadRow, known: Mapping[str, str]) -> tuple[HeadedColumn, ...]:
    found: dict[str, HeadedColumn] = {}
    taken: set[str] = set()
    for place, label in row.labels.items():
        field = known_field(label, known)
        field = "" if field in taken else field
        taken.add(field)
        examples = _examples(book.sheets[row.sheet], row.row + 1, place)
        column = HeadedColumn(label, field, examples, frozenset({row.sheet}))
        found.setdefault(heading_key(label), column)
    return tuple(found.values())


def _examples(sheet: Sheet, start: int, place: int) -> tuple[str, ...]:
    below = sheet.rows[start : start + _LOOK_AT]
    texts = (cell_text(row[place]).strip() for row in below if place < len(row))
    return tuple(dict.fromkeys(text for text in texts if text))[:_EXAMPLES]


def _together(one: HeadedColumn, other: HeadedColumn) -> HeadedColumn:
    examples = tuple(dict.fromkeys((*one.examples, *other.examples)))[:_EXAMPLES]
    field = one.field or other.field
    return replace(one, examples=examples, field=field, sheets=one.sheets | other.sheets)


def _chosen(column: HeadedColumn, here: HeadedColumn, field: str) -> HeadedColumn:
    if column is here:
        return replace(column, field=field, chosen=True)
    if field and column.field == field and column.sheets & here.sheets:
        return replace(column, field="", chosen=True)
    return column


def _forms(good: Iterable[GoodRow]) -> tuple[tuple[str, int], ...]:
    counted = Counter(
        form for row in good if row.result in VICTIM_RESULTS for form in forms_of(row)
    )
    return tuple(counted.most_common())
