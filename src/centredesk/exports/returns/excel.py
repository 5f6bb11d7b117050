"""Returns as a workbook: one sheet for each, and a `data` sheet with what was counted."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from centredesk.exports.returns.figures import Column, Figures, ReturnHead, Row
from centredesk.exports.returns.wording import head_lines, tail_notes
from centredesk.exports.workbook import Cell, Look, Sheet, Workbook, sum_of

_TITLE: Final = Look(bold=True, align="center", size=20)
_LINE: Final = Look(align="center")
_HEAD: Final = Look(bold=True, align="center", border=True, shade=True)
_CELL: Final = Look(border=True)
_NOTE: Final = Look()
_WIDTHS: Final = {"text": 27.0, "date": 19.0, "money": 16.0}
_NARROWEST: Final = 6.0
_ROW_HEAD: Final = (12.0, 36.0)
# More columns than this no longer fit upright on A4.
_UPRIGHT: Final = 8


def write_returns(figures: list[Figures], head: ReturnHead, path: Path) -> Path:
    """Write returns of one sending into one workbook."""
    return workbook_of(figures, head).save(path)


def workbook_of(figures: list[Figures], head: ReturnHead) -> Workbook:
    """The workbook, not yet saved; refuses figures whose total is not their sum."""
    title = " ".join(found.code for found in figures)
    book = Workbook(title, made_on=head.as_at, secrecy=head.secrecy)
    for found in figures:
        if wrong := found.wrong_totals():
            raise ValueError(f"{found.code}: total of {wrong[0].code} is not its sum")
        _return_sheet(book, found, head)
    _data_sheet(book, figures)
    return book


def _return_sheet(book: Workbook, figures: Figures, head: ReturnHead) -> None:
    columns = figures.columns
    sheet = book.sheet(figures.code, landscape=len(columns) > _UPRIGHT)
    sheet.widths([_row_head(book, figures), *(_width(book, column) for column in columns)])
    fit = sheet.fit(_families(columns))
    span = fit.first_page
    for row, line in enumerate(lines := head_lines(figures, head)):
        sheet.across(row, span, line, _LINE if row else _TITLE)
    row = len(lines) + 1
    below = _heads(sheet, figures, row)
    sheet.head(row, below - 1, columns=1)
    row = _rows(sheet, figures, below)
    for note in tail_notes(figures):
        sheet.across(row + 1, span, note, _NOTE)
        row += 1
    row = _signatures(sheet, head, row + 3, span)
    sheet.print_area(row, len(columns))
    if fit.pages == 1:
        sheet.one_page(row)


def _families(columns: Sequence[Column]) -> list[int]:
    """The columns of the sheet that begin a shared head, or stand under none."""
    before = ["", *(column.group for column in columns)]
    return [
        place
        for place, column in enumerate(columns, start=1)
        if not column.group or column.group != before[place - 1]
    ]


def _row_head(book: Workbook, figures: Figures) -> float:
    longest = max((book.whole(row.th) for row in figures.all_rows), default=0.0)
    least = max(_ROW_HEAD[0], book.least(figures.rows_head))
    return max(least, min(longest, _ROW_HEAD[1]))


def _width(book: Workbook, column: Column) -> float:
    return max(_NARROWEST, book.least(column.th), _WIDTHS.get(column.what, 0))


def _heads(sheet: Sheet, figures: Figures, row: int) -> int:
    """Heads in two rows: shared ones above; gives the row below them."""
    columns = figures.columns
    grouped = any(column.group for column in columns)
    low = row + 1 if grouped else row
    sheet.block((row, low), (0, 0), figures.rows_head, _HEAD)
    first = 0
    while first < len(columns):
        group = columns[first].group
        end = first + 1
        while group and end < len(columns) and columns[end].group == group:
            end += 1
        if group:
            sheet.block((row, row), (first + 1, end), group, _HEAD)
        for place in range(first, end):
            rows = (low, low) if group else (row, low)
            sheet.block(rows, (place + 1, place + 1), columns[place].th, _HEAD)
        first = end
    heads = enumerate(columns, start=1)
    sheet.tall(low, max(sheet.lines(column.th, at, bold=True) for at, column in heads))
    return low + 1


def _rows(sheet: Sheet, figures: Figures, row: int) -> int:
    first = row
    for line in figures.rows:
        _row(sheet, figures, line, row)
        row += 1
    if figures.total:
        _total(sheet, figures, figures.total, (first, row))
        row += 1
    for line in figures.apart_rows:
        _row(sheet, figures, line, row, italic=True)
        row += 1
    return row


def _row(sheet: Sheet, figures: Figures, line: Row, row: int, *, italic: bool = False) -> None:
    sheet.write(row, 0, line.th, Look(border=True, italic=italic))
    texts = [sheet.lines(v, c + 1) for c, v in enumerate(line.values) if isinstance(v, str)]
    sheet.tall(row, max([sheet.lines(line.th, 0), *texts]))
    for place, (column, value) in enumerate(zip(figures.columns, line.values, strict=True)):
        align = "center" if column.what == "date" else ""
        look = Look(border=True, italic=italic, number=_number(column), align=align)
        sheet.write(row, place + 1, value, look)


def _total(sheet: Sheet, figures: Figures, total: Row, rows: tuple[int, int]) -> None:
    first, row = rows
    sheet.write(row, 0, total.th, Look(bold=True, border=True, shade=True))
    for place, (column, value) in enumerate(zip(figures.columns, total.values, strict=True)):
        cell: Cell = value
        if column.summed and figures.rows and isinstance(value, int | Decimal):
            cell = sum_of((first, row - 1), place + 1, value)
        look = Look(bold=True, border=True, shade=True, number=_number(column))
        sheet.write(row, place + 1, cell, look)


def _number(column: Column) -> str:
    return column.what if column.what in ("money", "average", "percent") else "count"


def _signatures(sheet: Sheet, head: ReturnHead, row: int, across: tuple[int, int]) -> int:
    first, last = across
    half = first + max(0, (last - first) // 2)
    sides = [(head.prepared_by, "ผู้จัดทำ"), (head.checked_by, "ผู้ตรวจ")]
    spans = [(first, half), (min(half + 1, last), last)]
    for (name, duty), span in zip(sides, spans, strict=True):
        lines = ("(ลงชื่อ) " + "." * 36, f"({name or '.' * 40})", duty)
        for step, line in enumerate(lines):
            sheet.block((row + step, row + step), span, line, _LINE)
    return row + 2


def _data_sheet(book: Workbook, figures: list[Figures]) -> None:
    """What was counted, by number: every figure can be traced, nobody is named."""
    sheet = book.sheet("data")
    sheet.widths([12, 16, 26, 40])
    sheet.row(0, ["แบบ", "รหัสแถว", "เลขที่", "นับเป็น"], _HEAD)
    sheet.head(0, 0)
    row = 1
    for found in figures:
        for record in found.records:
            cells = [found.code, record.row_code, record.number, record.what]
            sheet.row(row, cells, _CELL)
            row += 1
