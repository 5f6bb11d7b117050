"""Ctrl+E: a whole list, as found and sorted, into an Excel file, off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from centredesk.actions.list_papers import note_export
from centredesk.actions.listing import Key, Line, Want
from centredesk.errors import DeskError
from centredesk.ui.lists.columns import Column
from centredesk.ui.lists.record_table import Source

_AT_ONCE = 1000


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
        from centredesk.exports.list_sheet import MOST_ROWS, save_list  # noqa: PLC0415

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
        desk = self.source.desk
        heads = [column.label for column in self.columns]
        try:
            saved = save_list(path, self.title, heads, rows, made_on=desk.clock.today())
        except OSError as failed:
            raise DeskError(
                "เขียนแฟ้มลงโฟลเดอร์นี้ไม่ได้", "ตรวจว่าแฟ้มเดิมไม่ได้เปิดอยู่ หรือเลือกโฟลเดอร์อื่น"
            ) from failed
        desk.do(note_export, self.title, count=len(rows))
        return saved, len(rows)

    def _next(self, after: Key | None) -> list[Line]:
        want = replace(self.want, whole=True, named=False)
        return self.source.desk.ask(self.source.lines, want, after=after, limit=_AT_ONCE)
