"""The table model of a list: a few pages kept, others read by the key where they begin."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from centredesk.actions.list_found import AtLeast
from centredesk.actions.listing import Key, Line, Want
from centredesk.errors import DeskError
from centredesk.ui.background import Background, Job, Where
from centredesk.ui.lists.columns import Column

if TYPE_CHECKING:
    from centredesk.desk import Desk

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
KEPT = 40
LINE_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Source:
    """Where the lines come from: the two questions every list has."""

    desk: "Desk"
    background: Background
    lines: Callable[..., list[Line]]
    anchors: Callable[..., tuple[int, list[Key]]]


class RecordTable(QAbstractTableModel):
    """Rows of any number; memory holds a few thousand of them."""

    counted = Signal(int)
    arrived = Signal()
    failed = Signal(object)

    def __init__(self, source: Source, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.source = source
        self.columns = columns
        self.want = Want()
        self.loading = False
        self.closed = False
        self.more = False  # whether a search found more than it gives
        self._rows = 0
        self._anchors: list[Key] = []
        self._whole = True  # False until it is counted: then only what was read is known
        self._pages: OrderedDict[int, list[Line]] = OrderedDict()
        self._former: dict[int, list[Line]] = {}
        self._wished: list[int] = []
        self._asked: int | None = None
        self._under_way: list[Job] = []
        self._ticket = 0

    # ── what a list asks of it ──

    def look_for(self, want: Want) -> None:
        """Show other lines; those on the screen stay until the new ones are here."""
        self.want = want
        self.loading = True
        self._forget_jobs()
        self._ask(self._first_page, None)

    def refresh(self) -> None:
        """Read again what is shown, where it is shown: something was saved."""
        if self.loading:
            return
        self._forget_jobs()
        self._count()

    def show_names(self, want: Want) -> None:
        """The same lines with names whole, or masked again: those are gone at once."""
        self.want = want
        if self.loading:
            if not want.named:
                self._pages.clear()
                self._former = {}
            self.look_for(want)
        elif self._rows:
            self._read_again_at_once()

    def _read_again_at_once(self) -> None:
        self._forget_jobs()
        self._former = dict(self._pages) if self.want.named else {}
        self._pages.clear()
        self._tell(0, self._rows - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self._count()

    def line(self, row: int) -> Line | None:
        """The line of a row, if it has been read."""
        page = row // PAGE
        lines = self._pages.get(page) or self._former.get(page) or []
        return lines[row % PAGE] if row % PAGE < len(lines) else None

    def row_of(self, record: UUID) -> int | None:
        """Where a record stands, among the rows that have been read."""
        for page, lines in self._pages.items():
            for place, line in enumerate(lines):
                if line.id == record:
                    return page * PAGE + place
        return None

    # ── what Qt asks of it ──

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many lines there are."""
        return 0 if parent.isValid() else self._rows

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802  Qt's name
        """Whether there may be lines below, though nobody has counted them yet."""
        return not parent.isValid() and not self._whole

    def fetchMore(self, parent: Index) -> None:  # noqa: N802  Qt's name
        """The reader has come to the last line: read on from it."""
        if self.canFetchMore(parent):
            self._wish(len(self._anchors))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; a row that is not here yet is asked for."""
        if role not in (Qt.ItemDataRole.DisplayRole, LINE_ROLE, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.row() // PAGE not in self._pages:
            self._wish(index.row() // PAGE)
        line = self.line(index.row())
        if line is None:
            return None
        return line if role == LINE_ROLE else self.columns[index.column()].text(line.cells)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The head, with an arrow by the word where the list is sorted."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        told = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = told.look == "number"
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        label = told.whole if told.whole and self.want.named else told.label
        arrow = "↓" if self.want.descending else "↑"
        return f"{label} {arrow}" if told.sorts and self.want.sort == told.name else label

    # ── reading ──

    def _ask(self, then: Callable[[list[Line]], None], after: Key | None) -> None:
        ticket, source, want = self._ticket, self.source, self.want
        self._start(
            lambda: source.desk.ask(source.lines, want, after=after, limit=PAGE),
            lambda lines: then(lines) if ticket == self._ticket else None,
        )

    def _count(self) -> None:
        """Count, and find where every page begins, beside the clerk: it may take a second."""
        ticket, source = self._ticket, self.source
        want = replace(self.want, wanted=lambda: ticket == self._ticket and not self.closed)
        self._start(
            lambda: source.desk.ask(source.anchors, want, step=PAGE),
            lambda found: self._anchored(*found) if ticket == self._ticket else None,
            beside=True,
        )

    def _start(
        self, work: Callable[[], Any], then: Callable[[Any], None], *, beside: bool = False
    ) -> None:
        where: Where = "files" if beside else "desk"
        job = self.source.background.run(work, then, failed=self._refused, owner=self, where=where)
        self._under_way = [other for other in self._under_way if not other.done] + [job]

    def _forget_jobs(self) -> None:
        self._ticket += 1
        self._asked = None
        self._wished.clear()
        for job in self._under_way:
            job.cancel()

    def _first_page(self, lines: list[Line]) -> None:
        self.loading = False
        self.beginResetModel()
        self._pages = OrderedDict({0: lines})
        self._former = {}
        self.more = False
        self._whole = len(lines) < PAGE
        self._anchors = [] if self._whole else [lines[-1].key]
        self._rows = len(lines)
        self.endResetModel()
        self.arrived.emit()
        if self._whole:
            self.counted.emit(self._rows)
        else:
            self._count()

    def _anchored(self, count: int, anchors: list[Key]) -> None:
        self._anchors, self._whole = anchors, True
        self.more = isinstance(count, AtLeast)
        self._former = dict(self._pages)
        if count != self._rows:
            self._resize(count)
        self._pages.clear()
        if self._rows:
            self._tell(0, self._rows - 1)
        self.counted.emit(count)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _resize(self, count: int) -> None:
        if count > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, count - 1)
            self._rows = count
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), count, self._rows - 1)
            self._rows = count
            self.endRemoveRows()

    def _wish(self, page: int) -> None:
        """Ask for a page; while scrolling fast only the last few wishes are kept."""
        if page > len(self._anchors) or page == self._asked or page in self._wished:
            return
        self._wished = [*self._wished[-2:], page]
        if self._asked is None:
            self._read_next()

    def _read_next(self) -> None:
        self._wished = [page for page in self._wished if page <= len(self._anchors)]
        if not self._wished:
            self._asked = None
            return
        page = self._wished.pop()
        self._asked = page
        after = self._anchors[page - 1] if page else None
        self._ask(lambda lines: self._arrived(page, lines), after)

    def _arrived(self, page: int, lines: list[Line]) -> None:
        self._pages[page] = lines
        self._former.pop(page, None)
        if not self._whole and page == len(self._anchors):
            self._grow(page, lines)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        first, last = page * PAGE, min((page + 1) * PAGE, self._rows) - 1
        if last >= first:
            self._tell(first, last)
        self.arrived.emit()
        self._read_next()

    def _grow(self, page: int, lines: list[Line]) -> None:
        """A page nobody has counted yet: its rows are known from now on."""
        known = page * PAGE + len(lines)
        if known > self._rows:
            self._resize(known)
        if len(lines) == PAGE:
            self._anchors.append(lines[-1].key)

    def _refused(self, error: DeskError) -> None:
        self.loading = False
        self._asked = None
        self.failed.emit(error)
