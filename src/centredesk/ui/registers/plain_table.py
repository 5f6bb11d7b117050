"""A read-only table of plain texts: rows to mend, persons who may be the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import plain, wrap_th

Index = QModelIndex | QPersistentModelIndex
HEAD, ROW, MARGIN, PAD = 32, 48, 16, 8
_WRAPS = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Told:
    """One column: its head, its least width (0 takes what is left), whether it stands out."""

    label: str
    width: int
    strong: bool = False
    right: bool = False


class PlainModel(QAbstractTableModel):
    """Texts by row and column."""

    def __init__(self, columns: Sequence[Told]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.lines: list[tuple[str, ...]] = []

    def show_lines(self, lines: list[tuple[str, ...]]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell."""
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return plain(self.lines[index.row()][index.column()]) if role in shown else None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[section].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].label if role == Qt.ItemDataRole.DisplayRole else None


class _Texts(QStyledItemDelegate):
    """Paints a text of at most two lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, text, rule."""
        model = index.model()
        if not isinstance(model, PlainModel):
            return
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("accent_s" if chosen else "surf"))
        if chosen and index.column() == 0:
            bar = QRect(rect.left(), rect.top(), 3, rect.height() - 1)
            painter.fillRect(bar, colour("accent"))
        told = model.columns[index.column()]
        painter.setFont(font(14, strong=told.strong))
        painter.setPen(colour("text"))
        left = MARGIN if index.column() == 0 else PAD
        inner = rect.adjusted(left, 0, -PAD, -1)
        side = Qt.AlignmentFlag.AlignRight if told.right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | _WRAPS
        painter.drawText(inner, int(flags), wrap_th(model.lines[index.row()][index.column()]))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))


class PlainTable(QTableView):
    """The table; it is as tall as its lines up to a number of them."""

    def __init__(self, columns: Sequence[Told], name: str) -> None:
        super().__init__()
        self.model_of_lines = PlainModel(columns)
        self._painter = _Texts()
        self.setModel(self.model_of_lines)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setFixedHeight(HEAD)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setAccessibleName(name)

    def show_lines(self, lines: list[tuple[str, ...]], *, most: int = 8) -> None:
        """Show these lines, the first of them marked."""
        self.model_of_lines.show_lines(lines)
        seen = min(len(lines), most)
        self.setFixedHeight(HEAD + seen * ROW + 2 * self.frameWidth())
        if lines:
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """What is left goes to the column without a width."""
        super().resizeEvent(event)
        columns = self.model_of_lines.columns
        left = self.viewport().width() - sum(told.width for told in columns)
        elastic = [at for at, told in enumerate(columns) if not told.width]
        for at, told in enumerate(columns):
            self.setColumnWidth(at, told.width or max(left // len(elastic), 120))
