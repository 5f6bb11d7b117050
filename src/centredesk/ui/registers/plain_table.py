"""A read-only table of plain texts: rows to mend, persons who may be the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from centredesk.ui.parts.turns import in_turns
from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import plain, wrap_th

Index = QModelIndex | QPersistentModelIndex
HEAD, ROW, MARGIN, PAD = 32, 36, 24, 8
_WRAPS = Qt.TextFlag.TextWordWrap
_TALLEST = 400
_AT_ONCE = 200
"""Rows measured in one turn: many more than are seen."""


@dataclass(frozen=True)
class Told:
    """One column: its head, the most it may take (0 takes what is left), whether it stands out."""

    label: str
    most: int = 0
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
            held = option.widget.hasFocus()
            painter.fillRect(bar, colour("accent" if held else "accent_l"))
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
    """The table; it is as tall as its lines, within reason."""

    def __init__(self, columns: Sequence[Told], name: str) -> None:
        super().__init__()
        self.model_of_lines = PlainModel(columns)
        self._painter = _Texts()
        self._widths: tuple[int, ...] = ()
        self._known: dict[tuple[int, str], int] = {}
        self.setModel(self.model_of_lines)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setFixedHeight(HEAD)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setAccessibleName(name)

    def show_lines(self, lines: list[tuple[str, ...]]) -> None:
        """Show these lines, the first of them marked."""
        self.model_of_lines.show_lines(lines)
        self._fit()
        if lines:
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Columns as wide as their texts, the rest to the one that may wrap; rows as tall."""
        columns = self.model_of_lines.columns
        widths = [self._width(at, told) for at, told in enumerate(columns)]
        elastic = [at for at, told in enumerate(columns) if not told.most]
        left = self.viewport().width() - sum(widths)
        for at in elastic:
            widths[at] = max(left // len(elastic), 120)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self._widths, self._known = tuple(widths), {}
        self._give_heights(self._widths, 0)  # there are more of them than make the tallest table
        tall = self.verticalHeader().length()
        self.setFixedHeight(HEAD + min(tall, _TALLEST) + 2 * self.frameWidth())

    def _give_heights(self, widths: tuple[int, ...], first: int) -> None:
        """To the rows that are seen at once; the others follow in turns."""
        if widths is not self._widths:
            return  # it was fitted anew meanwhile
        lines = self.model_of_lines.lines
        for at, tall in enumerate(self._heights(lines[first : first + _AT_ONCE]), first):
            self.setRowHeight(at, tall)
        if first + _AT_ONCE < len(lines):
            in_turns(self, partial(self._give_heights, widths, first + _AT_ONCE))

    def _width(self, at: int, told: Told) -> int:
        if not told.most:
            return 0
        texts = {line[at] for line in self.model_of_lines.lines} | {told.label}
        metrics = QFontMetrics(font(14, strong=told.strong))
        edges = (MARGIN if at == 0 else PAD) + PAD + 2
        return min(max(metrics.horizontalAdvance(text) for text in texts) + edges, told.most)

    def _heights(self, lines: Sequence[tuple[str, ...]]) -> list[int]:
        """Each row's height; a text that stands in many rows is measured once."""
        metrics = QFontMetrics(font(14))
        known, heights = self._known, []
        for line in lines:
            for at, text in enumerate(line):
                if (at, text) not in known:
                    room = QRect(
                        0, 0, self._widths[at] - (MARGIN if at == 0 else PAD) - PAD, _TALLEST
                    )
                    box = metrics.boundingRect(room, int(_WRAPS), wrap_th(text))
                    known[at, text] = box.height()
            tallest = max(known[at, text] for at, text in enumerate(line))
            heights.append(max(ROW, tallest + 13))
        return heights
