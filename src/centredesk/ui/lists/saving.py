"""Ctrl+E and Ctrl+P: a whole list, as found and sorted, into an Excel file or a PDF register."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from centredesk.actions.list_papers import note_export
from centredesk.actions.listing import Key, Line, Want
from centredesk.errors import DeskError
from centredesk.thai.dates import long_date
from centredesk.thai.digits import thai_digits
from centredesk.ui.lists.columns import Column
from centredesk.ui.lists.record_table import Source

MOST_ROWS = 60_000
"""A file of more rows than this is to be narrowed first: it is made in memory."""
_AT_ONCE = 1000
_PAGE, _FREE = 740.0, 220
_MARKS = ("ลับที่สุด", "ลับมาก")


@dataclass(frozen=True)
class ListSaving:
    """What is saved: the list, what was wanted of it, its columns and its title."""

    source: Source
    want: Want
    columns: tuple[Column, ...]
    title: str

    def save(self, path: Path, count: int, report: Callable[[int, int], None]) -> tuple[Path, int]:
        """Read every line, write them all, journal it; the file, and how many rows it has."""
        # The writer of workbooks is loaded when somebody wants one.
        from centredesk.exports.list_sheet import save_list  # noqa: PLC0415

        rows = self._rows(count, report)
        desk = self.source.desk
        heads = [column.label for column in self.columns]
        try:
            saved = save_list(
                path,
                self.title,
                heads,
                rows,
                made_on=desk.clock.today(),
                secrecy=_mark(self.columns, rows),
            )
        except OSError as failed:
            raise DeskError(
                "เขียนแฟ้มลงโฟลเดอร์นี้ไม่ได้", "ตรวจว่าแฟ้มเดิมไม่ได้เปิดอยู่ หรือเลือกโฟลเดอร์อื่น"
            ) from failed
        desk.do(note_export, self.title, count=len(rows))
        return saved, len(rows)

    def print(self, path: Path, count: int, report: Callable[[int, int], None]) -> tuple[Path, int]:
        """The same as a register on A4, to be printed."""
        # What makes paper is loaded when somebody wants some.
        from centredesk.exports.paper import PaperLook  # noqa: PLC0415
        from centredesk.exports.register import Register, RegisterColumn  # noqa: PLC0415

        rows = self._rows(count, report)
        desk = self.source.desk
        today = desk.clock.today()
        title = f"{self.title} {len(rows):,} รายการ ณ วันที่ {long_date(today)}"
        look = PaperLook(
            thai_digits(title), today, landscape=True, secrecy=_mark(self.columns, rows)
        )
        widths = _shares(self.columns)
        told = [
            RegisterColumn(column.label, width, figures=column.look == "number")
            for column, width in zip(self.columns, widths, strict=True)
        ]
        register = Register(look, told)
        for start in range(0, len(rows), _AT_ONCE):
            register.add(self._on_paper(rows[start : start + _AT_ONCE]))
            report(min(start + _AT_ONCE, len(rows)), len(rows))
        saved = register.save(path)
        desk.do(note_export, f"PDF {self.title}", count=len(rows))
        return saved, len(rows)

    def _on_paper(self, rows: list[list[str]]) -> list[list[str]]:
        return [
            [column.on_paper(cell) for column, cell in zip(self.columns, row, strict=True)]
            for row in rows
        ]

    def _rows(self, count: int, report: Callable[[int, int], None]) -> list[list[str]]:
        if count > MOST_ROWS:
            raise DeskError(
                f"รายการมี {count:,} แถว มากกว่าที่แฟ้มเดียวรับได้ {MOST_ROWS:,} แถว",
                "ใช้ตัวกรองให้เหลือน้อยลง แล้วส่งออกอีกครั้ง",
            )
        rows: list[list[str]] = []
        after: Key | None = None
        while lines := self._next(after):
            rows += [[column.text(line.cells) for column in self.columns] for line in lines]
            after = lines[-1].key
            report(len(rows), max(count, len(rows)))
            if len(lines) < _AT_ONCE:
                break
        return rows

    def _next(self, after: Key | None) -> list[Line]:
        want = replace(self.want, whole=True, named=False)
        return self.source.desk.ask(self.source.lines, want, after=after, limit=_AT_ONCE)


def _mark(columns: tuple[Column, ...], rows: list[list[str]]) -> str:
    """The secrecy of the paper: that of its most secret row, never less than secret."""
    places = [n for n, column in enumerate(columns) if column.name == "confidentiality"]
    classes = {row[place] for row in rows for place in places}
    return next((mark for mark in _MARKS if mark in classes), "ลับ")


def _shares(columns: tuple[Column, ...]) -> list[float]:
    """The width of the page, shared as on the screen; those that take what is left get most."""
    wanted = [column.width or _FREE for column in columns]
    return [_PAGE * width / sum(wanted) for width in wanted]
