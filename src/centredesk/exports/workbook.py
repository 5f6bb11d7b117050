"""The only place that writes Excel cells: text stays text, figures are figures, dates are dates.

XlsxWriter is told for every cell what it holds, so that nothing a person typed can become a
formula. The workbook is made in memory: a temporary file would hold names in the clear.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any, Final

from xlsxwriter import Workbook as Writer
from xlsxwriter.utility import xl_range

from centredesk.errors import DeskError
from centredesk.exports.pen import MAKER
from centredesk.exports.print_fit import MARGINS, PrintFit, fit_widths, room
from centredesk.exports.saving import save_whole
from centredesk.exports.thai_font import Typeface
from centredesk.thai.dates import long_date
from centredesk.thai.words import joints

FONT: Final = "TH SarabunPSK"
SIZE: Final = 16
LINE: Final = 24
_LONGEST: Final = 32_767
_DATE: Final = "[$-107041E]d mmmm yyyy;@"
_COUNT: Final = "#,##0"
_FORMATS: Final = {"count": _COUNT, "money": "#,##0.00", "average": "#,##0.0", "percent": "0.0"}
# What Excel counts as the width of one digit of the sheet's font, in points, and a cell's margins:
# the least it may be where text must fit, the most where columns must.
_DIGIT: Final = 5.7
_WIDE_DIGIT: Final = 6.0
_MARGINS: Final = 6.0
_USUAL_WIDTH: Final = 8.43
# What Excel adds to a column for its margins, in digits.
_COLUMN_MARGIN: Final = 0.71
# Readers measure a little differently from each other.
_CAUTION: Final = 1.04
# A phrase wider than so many digits may be broken between its words.
_LONG_PHRASE: Final = 15.0
_HEAD_LINES: Final = 2
# What is printed is never smaller than this, in points, unless a sheet is very wide indeed.
LEAST_PRINT: Final = 9.0
# Excel holds fifteen digits of a number; an identity number has more to lose than to gain.
_MOST_DIGITS: Final = 15
_FIRST_DATE: Final = date(1900, 3, 1)
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Typed again by a person, these would be taken for a formula; a dash or a telephone number not.
_LIKE_FORMULA: Final = re.compile(r"[=@\t\n]|[-+](?![\d\s().-]*$)")
_NOT_IN_NAME: Final = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True)
class Formula:
    """One of our own formulas and what it comes to, for readers that do not calculate."""

    text: str
    value: int | Decimal


Cell = str | int | Decimal | date | Formula | None


@dataclass(frozen=True)
class Look:
    """How a cell looks; `number` names how figures are written."""

    bold: bool = False
    italic: bool = False
    align: str = ""
    border: bool = False
    shade: bool = False
    wrap: bool = True
    size: int = SIZE
    number: str = "count"


def sum_of(rows: tuple[int, int], column: int, value: int | Decimal) -> Formula:
    """The sum of a column from one row to another (counted from 0) and what it comes to."""
    return Formula(f"=SUM({xl_range(rows[0], column, rows[1], column)})", value)


def safe_text(text: str) -> str:
    """The text as a cell can hold it: what cannot be shown becomes a mark, the rest is kept."""
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > _LONGEST:
        raise DeskError(
            f"ข้อความยาวเกิน {_LONGEST:,} ตัวอักษร ใส่ในช่องของ Excel ไม่ได้ ยังไม่ได้บันทึกแฟ้ม",
            "แบ่งข้อความนั้นเป็นหลายส่วน หรือบันทึกเป็น PDF",
        )
    return _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


class Workbook:
    """A workbook in the making."""

    def __init__(self, title: str, *, made_on: date, secrecy: str = "") -> None:
        self._bytes = BytesIO()
        self._writer = Writer(self._bytes, {
            "in_memory": True,
            "default_format_properties": {"font_name": FONT, "font_size": SIZE},
        })  # fmt: skip
        # Nothing but these: no user's name, and no time of day.
        self._writer.set_properties({
            "title": safe_text(title),
            "author": MAKER,
            "created": datetime(made_on.year, made_on.month, made_on.day),  # noqa: DTZ001
        })  # fmt: skip
        self._secrecy = secrecy
        self._looks: dict[tuple[Look, str, bool], Any] = {}
        self._face = Typeface("Regular")
        self._bold = Typeface("Bold")

    def sheet(self, name: str, *, landscape: bool = False) -> "Sheet":
        """A new sheet, set up for A4."""
        paper = self._writer.add_worksheet(_NOT_IN_NAME.sub(" ", name)[:31])
        paper.set_paper(9)
        paper.fit_to_pages(1, 0)
        paper.set_margins(**MARGINS)
        paper.center_horizontally()
        paper.set_default_row(LINE)
        if landscape:
            paper.set_landscape()
        mark = f'&"{FONT},Bold"&20&KCC0000{self._secrecy}' if self._secrecy else ""
        paper.set_header(f"&C{mark}" if mark else "")
        number = f'&"{FONT},Regular"&{SIZE}- &P -'
        paper.set_footer(f"&C{number}\n{mark}" if mark else f"&C{number}")
        return Sheet(self, paper, landscape=landscape)

    def finish(self) -> bytes:
        """End the workbook and hand over the file."""
        self._writer.close()
        return self._bytes.getvalue()

    def save(self, path: Path) -> Path:
        """End the workbook and put the file in its place, whole or not at all."""
        return save_whole(path, self.finish())

    def format(self, look: Look, number: str, *, quoted: bool) -> Any:
        """XlsxWriter's own value for a look."""
        key = (look, number, quoted)
        if key not in self._looks:
            self._looks[key] = self._writer.add_format(_properties(look, number, quoted))
        return self._looks[key]

    def least(self, text: str) -> float:
        """How many digits wide a column must be for a head on two lines, no word of it parted."""
        phrases = _phrases(text)
        wide = max(map(self._least, phrases))
        while wide < _LONG_PHRASE and self.lines(text, wide, bold=True) > _HEAD_LINES:
            wide += 0.5
        return wide

    def _least(self, phrase: str) -> float:
        whole = self.whole(phrase)
        if whole <= _LONG_PHRASE:
            return whole
        words = joints(phrase).split("\u200b")
        return max(whole / 2 + 1, *(self.whole(word) for word in words))

    def whole(self, text: str) -> float:
        """How many digits wide a column must be for a text to stand on one line."""
        wide = self._bold.width_of(text) * SIZE * _CAUTION + _MARGINS
        return wide / _DIGIT - _COLUMN_MARGIN

    def lines(self, text: str, width: float, *, bold: bool = False) -> int:
        """On how many lines of a column a text stands; never too few."""
        face = self._bold if bold else self._face
        points = (width + _COLUMN_MARGIN) * _DIGIT - _MARGINS
        room = max(1.0, points) / (SIZE * _CAUTION)
        return sum(self._wrapped(part, face, room) for part in text.split("\n"))

    def _wrapped(self, text: str, face: Typeface, room: float) -> int:
        lines, used, space = 1, 0.0, face.width_of(" ")
        for phrase in _phrases(text):
            wide = face.width_of(phrase)
            if used and used + space + wide > room:
                lines, used = lines + 1, 0.0
            # Where a reader breaks within a phrase is its own affair: a word's room is left over.
            more = ceil(wide / room * (1.1 if wide > room else 1)) - 1 if wide else 0
            lines += max(0, more)
            used = (used + space if used else 0) + (wide if more <= 0 else room)
        return lines


def _phrases(text: str) -> list[str]:
    """What no line should part: a text between its spaces, a number with the word it counts."""
    return joints(text, "").replace("\n", " ").split(" ")


class Sheet:
    """One sheet; rows and columns are counted from 0."""

    def __init__(self, book: Workbook, paper: Any, *, landscape: bool) -> None:
        self._book = book
        self._paper = paper
        self._landscape = landscape
        self._widths: dict[int, float] = {}
        self._heights: dict[int, int] = {}

    def widths(self, widths: Sequence[float]) -> None:
        """How many digits wide the columns are."""
        for column, width in enumerate(widths):
            self._widths[column] = width
            self._paper.set_column(column, column, width)

    def head(self, first: int, last: int, *, columns: int = 0) -> None:
        """Rows that stay in sight and are printed on every page, and columns that stay."""
        self._paper.freeze_panes(last + 1, columns)
        self._paper.repeat_rows(first, last)

    def fit(self, families: Sequence[int]) -> PrintFit:
        """Print on as few pages side by side as can be read, the first column on each.

        `families` are the columns at which a page may begin.
        """
        widths = [(width + _COLUMN_MARGIN) * _WIDE_DIGIT for width in self._widths.values()]
        least = LEAST_PRINT / SIZE
        found = fit_widths(widths, families, landscape=self._landscape, least=least)
        if found.pages > 1:
            # A sheet that is fitted to pages is parted anywhere, in the midst of a shared head.
            self._paper.set_print_scale(found.percent)
            self._paper.set_v_pagebreaks(list(found.starts[1:]))
            self._paper.repeat_columns(0)
            self._paper.print_across()
        return found

    def one_page(self, last_row: int) -> None:
        """Print the whole sheet on one page if that can still be read."""
        lines = sum(self._heights.get(row, 1) for row in range(last_row + 1))
        if room(landscape=self._landscape)[1] / (lines * LINE) * SIZE >= LEAST_PRINT:
            self._paper.fit_to_pages(1, 1)

    def print_area(self, last_row: int, last_column: int) -> None:
        """What is printed."""
        self._paper.print_area(0, 0, last_row, last_column)

    def tall(self, row: int, lines: int) -> None:
        """Give a row room for some lines."""
        self._heights[row] = lines
        self._paper.set_row(row, LINE * lines)

    def lines(self, text: str, first: int, last: int | None = None, *, bold: bool = False) -> int:
        """On how many lines a text stands in a column, or across several."""
        columns = range(first, (first if last is None else last) + 1)
        width = sum(self._widths.get(column, _USUAL_WIDTH) for column in columns)
        return self._book.lines(text, width, bold=bold)

    def row(self, row: int, cells: Sequence[Cell], look: Look) -> None:
        """A whole row from the first column on, as high as its tallest text."""
        lines = 1
        for column, cell in enumerate(cells):
            self.write(row, column, cell, look)
            if isinstance(cell, str) and look.wrap:
                lines = max(lines, self.lines(cell, column, bold=look.bold))
        self.tall(row, lines)

    def across(self, row: int, columns: tuple[int, int], text: str, look: Look) -> None:
        """A text over several columns of one row."""
        self.block((row, row), columns, text, look)
        self.tall(row, self.lines(text, *columns, bold=look.bold))

    def block(self, rows: tuple[int, int], columns: tuple[int, int], text: str, look: Look) -> None:
        """A text over several cells."""
        if rows[0] != rows[1] or columns[0] != columns[1]:
            shown = self._book.format(look, "@", quoted=False)
            self._paper.merge_range(rows[0], columns[0], rows[1], columns[1], "", shown)
        self.write(rows[0], columns[0], text, look)

    def write(self, row: int, column: int, cell: Cell, look: Look) -> None:
        """One cell; what it becomes follows from its type alone."""
        if isinstance(cell, bool | float) or (
            isinstance(cell, int) and len(str(abs(cell))) > _MOST_DIGITS
        ):
            raise TypeError(f"no cell holds {type(cell).__name__} of this size")
        if cell is None:
            self._paper.write_blank(row, column, None, self._format(look, _COUNT))
        elif isinstance(cell, str):
            self._text(row, column, cell, look)
        elif isinstance(cell, date):
            self._date(row, column, cell, look)
        elif isinstance(cell, Formula):
            shown = self._format(look, _FORMATS[look.number])
            self._paper.write_formula(row, column, cell.text, shown, _plain(cell.value))
        else:
            shown = self._format(look, _FORMATS[look.number])
            self._paper.write_number(row, column, _plain(cell), shown)

    def _text(self, row: int, column: int, text: str, look: Look) -> None:
        safe = safe_text(text)
        quoted = bool(_LIKE_FORMULA.match(safe))
        self._paper.write_string(row, column, safe, self._book.format(look, "@", quoted=quoted))

    def _date(self, row: int, column: int, day: date, look: Look) -> None:
        if day < _FIRST_DATE:
            # Excel's calendar begins here; an older day is still told, as text.
            self._text(row, column, long_date(day), look)
            return
        plain = datetime(day.year, day.month, day.day)  # noqa: DTZ001  (a day has no zone)
        self._paper.write_datetime(row, column, plain, self._format(look, _DATE))

    def _format(self, look: Look, number: str) -> Any:
        return self._book.format(replace(look, wrap=False), number, quoted=False)


def _plain(value: int | Decimal) -> int | float:
    return value if isinstance(value, int) else float(value)


def _properties(look: Look, number: str, quoted: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "font_name": FONT,
        "font_size": look.size,
        "bold": look.bold,
        "italic": look.italic,
        "num_format": number,
        "text_wrap": look.wrap,
        "valign": "vcenter",
        "quote_prefix": quoted,
    }
    if look.align:
        found["align"] = look.align
    if look.border:
        found["border"] = 1
    if look.shade:
        found["bg_color"] = "#EDEDED"
    return found
