"""Reads a register from end to end: sheets, headings, rows; what is no row is counted, not lost."""

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Map
from datetime import date
from functools import lru_cache
from pathlib import Path

from centredesk.registers.cells import cell_text
from centredesk.registers.headings import Mapping, find_heading, heading_at
from centredesk.registers.reader import Cell, Sheet, Workbook, read_workbook
from centredesk.registers.refusals import refusal
from centredesk.registers.row_reading import RowReader
from centredesk.registers.rows import GoodRow, HeldRow, RegisterRows, SheetCount, is_empty
from centredesk.registers.words import heading_key, heading_words
from centredesk.thai.folding import fold

Progress = Callable[[int, int], None]

_TOTAL = re.compile(
    r"(?:รวม|รวมทั้งสิ้น|รวมทั้งหมด|รวมจำนวน|ยอดรวม|ยอดรวมทั้งสิ้น|ทั้งหมด|จำนวนรวม|รวมเป็น|ผลรวม"
    r"|grand total|sub-?total|total)[ :=]*(?:\d[\d,.]*)?(?: ?(?:คน|ราย|รายการ|persons?))?"
)
_FOOTER = re.compile(
    r"\(?(?:ลงชื่อ|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ตำแหน่ง|หมายเหตุ|ข้อมูล ณ|ที่มา"
    r"|พิมพ์เมื่อ|วันที่พิมพ์|แผ่นที่|หน้าที่|หน้า \d)"
)
_SUMS = ("รวม", "ยอด", "ทั้ง", "จำนวน", "ผล", "Total", "TOTAL", "total", "Grand")
_PERSON = frozenset({"name", "first_name", "id_number", "passport"})
_SHARED = frozenset(
    {"date", "received", "place", "agency", "border_point", "result", "form", "nationality",
     "interpreter", "interviewer", "disposition"}
)  # fmt: skip
# Columns of few different words, where a heading in the middle of a sheet is soon seen.
_TELLING = frozenset({"date", "sex", "result", "nationality", "age"})
_TRY_ROWS = 20
_TELL_EVERY = 1000


def read_register(
    path: Path,
    *,
    today: date,
    corrections: Map[str, str] | None = None,
    default_date: date | None = None,
    progress: Progress | None = None,
) -> RegisterRows:
    """Read a file as a register; `corrections` are a person's choices, heading → field."""
    book = read_workbook(path)
    return register_rows(
        book, today=today, corrections=corrections, default_date=default_date, progress=progress
    )


def register_rows(
    book: Workbook,
    *,
    today: date,
    corrections: Map[str, str] | None = None,
    default_date: date | None = None,
    progress: Progress | None = None,
) -> RegisterRows:
    """The rows of a workbook that was read; a sheet without headings may go on with the last."""
    reader = RowReader(today, default_date)
    found = RegisterRows(book.file, book.fingerprint)
    total = sum(len(sheet.rows) for sheet in book.sheets)
    done, mapping = 0, None
    for sheet in book.sheets:
        taken = _SheetReading(sheet, reader, corrections or {}, mapping)
        for row in taken.rows():
            (found.good if isinstance(row, GoodRow) else found.held).append(row)  # type: ignore[arg-type]  # told apart
            done += 1
            if progress and done % _TELL_EVERY == 0:
                progress(done, total)
        found.sheets.append(taken.count())
        mapping = taken.mapping or mapping
    if not any(sheet.read for sheet in found.sheets):
        raise refusal("headings")
    if progress:
        progress(total, total)
    return found


class _SheetReading:
    """The reading of one sheet, heading by heading."""

    def __init__(
        self, sheet: Sheet, reader: RowReader, corrections: Map[str, str], before: Mapping | None
    ) -> None:
        self._sheet = sheet
        self._reader = reader
        self._corrections = corrections
        self._counts = {"blank": 0, "totals": 0, "headings": 0, "notes": 0}
        self._start = 0
        self.mapping: Mapping | None = None
        if heading := find_heading(sheet):
            self.mapping = heading.mapping.corrected(corrections)
            self._start = heading.row + heading.height
            self._counts["headings"] += 1
        elif before and self._goes_on(before):
            self.mapping = before

    def count(self) -> SheetCount:
        """What was counted in this sheet."""
        return SheetCount(self._sheet.name, self.mapping is not None, **self._counts)

    def rows(self) -> Iterator[GoodRow | HeldRow]:
        """Its rows that stand for a person."""
        if self.mapping is None:
            return
        self._fill_down(self._start)
        at, rows = self._start, self._sheet.rows
        telling = self._telling()
        while at < len(rows):
            row = rows[at]
            if any(_is_heading_word(row[c]) for c in telling if c < len(row)) and (
                heading := heading_at(self._sheet, at)
            ):
                self.mapping = heading.mapping.corrected(self._corrections)
                self._counts["headings"] += 1
                telling = self._telling()
                at += heading.height
                continue
            at += 1
            if (kind := _no_person(row, self.mapping)) is not None:
                self._counts[kind] += 1
            else:
                yield self._reader.read(self._sheet.name, at, row, self.mapping)

    def _telling(self) -> list[int]:
        columns = self.mapping.columns if self.mapping else {}
        few = [column for column, name in columns.items() if name.partition(":")[0] in _TELLING]
        return (few or list(columns))[:2]

    def _fill_down(self, start: int) -> None:
        """A date merged over several rows is the date of each of them."""
        columns = self.mapping.columns if self.mapping else {}
        for top, left, bottom, right in self._sheet.merged:
            if top < start or bottom == top or left != right or columns.get(left) not in _SHARED:
                continue
            value = self._sheet.rows[top][left]
            for row in self._sheet.rows[top + 1 : bottom + 1]:
                if left < len(row) and row[left] == "":
                    row[left] = value

    def _goes_on(self, before: Mapping) -> bool:
        trial = RowReader(date.max)
        tried = [
            trial.read("", 1, row, before)
            for row in self._sheet.rows[:_TRY_ROWS]
            if _no_person(row, before) is None
        ]
        good = sum(isinstance(row, GoodRow) for row in tried)
        return bool(good) and good * 10 >= len(tried) * 6


def _is_heading_word(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) < 40 and _known_heading(cell)


@lru_cache(16_384)
def _known_heading(text: str) -> bool:
    return heading_key(text) in heading_words()


def _no_person(row: list[Cell], mapping: Mapping) -> str | None:
    """What a row is when it is no person's row; None when it is one."""
    columns = mapping.columns
    # Nearly every row is a person's: well filled, and no line of sums or running numbers.
    if len(row) - row.count("") > 4 and not str(row[0] or row[1]).startswith(_SUMS):
        if any(isinstance(cell, str) and len(cell) > 6 for cell in row):
            return None
    filled = [column for column, cell in enumerate(row) if not is_empty(cell)]
    if not filled:
        return "blank"
    named = {columns[column] for column in filled if column in columns}
    return _kind_of_texts([fold(cell_text(row[column])) for column in filled], named)


def _kind_of_texts(texts: list[str], named: set[str]) -> str | None:
    if any(_TOTAL.fullmatch(text) for text in texts[:3]):
        return "totals"
    if named <= {"no"}:
        return "blank" if len(texts) == 1 else "notes"
    # A signature, a remark or a line between two groups: few cells, and no person among them.
    is_nobody = len(named - {"no", "note"}) <= 1 and not named & _PERSON
    if len(texts) <= 3 and (is_nobody or _FOOTER.match(texts[0])):
        return "notes"
    return "headings" if len(texts) > 3 and _counts_columns(texts) else None


def _counts_columns(texts: list[str]) -> bool:
    """A row (1) (2) (3) under the heading."""
    numbers = [text.strip("()[]. ") for text in texts]
    return numbers == [str(n) for n in range(1, len(texts) + 1)]
