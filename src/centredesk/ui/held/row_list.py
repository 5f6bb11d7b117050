"""The waiting rows at the left: by operation and sheet, each with its place and first reason."""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.actions.held_rows import WaitingRow
from centredesk.registers.field_words import in_words
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.pick_list import Pick
from centredesk.ui.parts.boxes import clear, ground, put

Wanted = dict[str, str]
_LABELS = {"operation": "ปฏิบัติการ", "field": "เหตุที่ช่อง"}


class RowFilters(QWidget):
    """By operation, and by the field that is at fault."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        bar = ground("bar")
        bar.setFixedHeight(49)
        self.chips: dict[str, FilterChip] = {}
        self._offered: dict[str, list[tuple[str, str]]] = {}
        self._line = QHBoxLayout(bar)
        self._line.setContentsMargins(24, 0, 24, 0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(bar)

    def offer(self, rows: Sequence[WaitingRow]) -> None:
        """Offer what there is to choose from; a choice that still is there stays."""
        offered = {"operation": _counted((row.op_no,) for row in rows)}
        offered["field"] = _counted((row.fields for row in rows), in_words)
        if offered == self._offered:
            return
        before, self._offered = self.wanted(), offered
        clear(self._line)
        self.chips = {}
        for name, options in offered.items():
            chip = FilterChip(name, _LABELS[name], options)
            if before.get(name) in dict(options):
                chip.choose(before[name])
            chip.chosen.connect(self.changed)
            self.chips[name] = chip
        put(self._line, *self.chips.values(), None)

    def wanted(self) -> Wanted:
        """The chosen answers."""
        return {name: chip.value for name, chip in self.chips.items() if chip.value is not None}

    def forget(self) -> None:
        """Show everything again."""
        for chip in self.chips.values():
            chip.blockSignals(True)
            chip.choose(None)
            chip.blockSignals(False)
        self.changed.emit()


def fitting(rows: Iterable[WaitingRow], wanted: Wanted) -> list[WaitingRow]:
    """The rows a filter leaves."""
    return [
        row
        for row in rows
        if wanted.get("operation", row.op_no) == row.op_no
        and ("field" not in wanted or wanted["field"] in row.fields)
    ]


def lines_of(rows: Sequence[WaitingRow], typed: Collection[UUID]) -> list[Pick]:
    """The lines of the list, a heading for each sheet of each operation."""
    lines: list[Pick] = []
    for (op_no, sheet), some in groupby(rows, key=lambda row: (row.op_no, row.sheet)):
        together = list(some)
        lines.append(Pick(None, f"{op_no} · {sheet}", beside=f"{len(together):,} แถว"))
        lines += [
            Pick(row.id, f"แถว {row.row:,}", _reason(row), "แก้แล้ว" if row.id in typed else "")
            for row in together
        ]
    return lines


def where_of(row: WaitingRow) -> str:
    """Where a row stands, in words; never what it says."""
    return f"ปฏิบัติการ {row.op_no} · แผ่นงาน {row.sheet} · แถว {row.row:,}"


def _reason(row: WaitingRow) -> str:
    others = len(row.fields) - 1
    return f"{row.problem} และอีก {others} ช่อง" if others > 0 else row.problem


def _counted(
    groups: Iterable[Iterable[str]], words: Callable[[str], str] = str
) -> list[tuple[str, str]]:
    counts: dict[str, int] = {}
    for group in groups:
        for name in group:
            counts[name] = counts.get(name, 0) + 1
    return [(name, f"{words(name)} {count:,} แถว") for name, count in counts.items()]
