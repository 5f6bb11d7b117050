"""A list of the screen as a workbook: the same heads, the same words, every row it found."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from centredesk.exports.workbook import Look, Workbook
from centredesk.thai.dates import long_date

_HEAD = Look(bold=True, border=True, shade=True, align="center")
_CELL = Look(border=True)
_PLAIN_CELL = Look(border=True, wrap=False)
_TITLE = Look(bold=True)
_WIDEST, _LEAST, _MEASURED = 48.0, 8.0, 400
_TOP = 3


def save_list(
    path: Path,
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    made_on: date,
    secrecy: str = "ลับ",
) -> Path:
    """Save the rows of a list, text as text; the count stands under the title."""
    book = Workbook(title, made_on=made_on, secrecy=secrecy)
    sheet = book.sheet(title, landscape=True)
    sheet.widths(_widths(book, heads, rows))
    sheet.across(0, (0, len(heads) - 1), title, _TITLE)
    told = f"{len(rows):,} รายการ ข้อมูล ณ วันที่ {long_date(made_on)}"
    sheet.across(1, (0, len(heads) - 1), told, Look())
    sheet.row(_TOP - 1, heads, _HEAD)
    for number, row in enumerate(rows, _TOP):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell, _PLAIN_CELL if number > _MEASURED else _CELL)
    sheet.head(_TOP - 1, _TOP - 1, columns=1)
    sheet.print_area(_TOP + len(rows) - 1, len(heads) - 1)
    return book.save(path)


def _widths(book: Workbook, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    columns = list(zip(*rows[:_MEASURED], strict=True)) or [()] * len(heads)
    return [_width(book, {head, *cells}) for head, cells in zip(heads, columns, strict=True)]


def _width(book: Workbook, texts: set[str]) -> float:
    return min(_WIDEST, max(_LEAST, *map(book.whole, texts)))
