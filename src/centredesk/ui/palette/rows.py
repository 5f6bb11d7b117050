"""The rows of the palette: heads that cannot be chosen, commands that can; painted from tokens."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from centredesk.ui.palette.commands import Command
from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.look import colour, font

ROW, HEAD = 40, 30
_LEFT, _TEXT, _GAP = 10, 40, 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
Index = QModelIndex | QPersistentModelIndex
Row = Command | str


class Rows(QAbstractListModel):
    """Commands under the words of their groups."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_commands(self, commands: list[Command]) -> None:
        """Show these, a head above each group."""
        self.beginResetModel()
        self._rows = []
        group = ""
        for command in commands:
            if command.group != group:
                group = command.group
                self._rows.append(group)
            self._rows.append(command)
        self.endResetModel()

    def command(self, row: int) -> Command | None:
        """The command of a row; None for a head and for no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Command) else None

    def next_command(self, row: int, step: int) -> int:
        """The row of the next command up or down, round the ends; -1 where there is none."""
        count = len(self._rows)
        rows = ((row + step * n) % count for n in range(1, count + 1))
        return next((n for n in rows if self.command(n) is not None), -1)

    def height(self) -> int:
        """How high all rows are together."""
        return sum(HEAD if isinstance(row, str) else ROW for row in self._rows)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head is only read."""
        if self.command(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, for eyes and for screen readers."""
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return row.spoken if role in spoken else None


class RowPainter(QStyledItemDelegate):
    """Picture, words, a note, the key at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        """A head is lower than a row."""
        model = index.model()
        head = isinstance(model, Rows) and model.command(index.row()) is None
        return QSize(0, HEAD if head else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        model = index.model()
        area: QRect = option.rect
        state = option.state
        command = model.command(index.row()) if isinstance(model, Rows) else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if command is None:
            painter.setFont(font(13, strong=True))
            painter.setPen(colour("text2"))
            painter.drawText(area.adjusted(_LEFT, 2, 0, 0), _MIDDLE, str(index.data()))
        else:
            self._command(painter, area, command, bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _command(self, painter: QPainter, area: QRect, command: Command, chosen: bool) -> None:
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_s"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
            painter.fillRect(QRect(area.left(), area.top() + 9, 3, ROW - 18), colour("accent"))
        tint = "dis" if command.reason else "accent" if chosen else "text2"
        drawn = picture(command.icon, tint, ratio=painter.device().devicePixelRatioF())
        painter.drawPixmap(QPoint(area.left() + _LEFT, area.top() + (ROW - 20) // 2), drawn)
        keys = command.keys or ("Enter" if chosen and not command.reason else "")
        right = _key(painter, area, keys) if keys else area.right() - _LEFT
        left = area.left() + _TEXT
        ink = "dis" if command.reason else "text"
        left = _words(
            painter, QRect(left, area.top(), right - left, ROW), command.text, ink, strong=chosen
        )
        note = command.reason or command.note
        if note and right - left > 2 * _GAP:
            rest = QRect(left + _GAP, area.top(), right - left - _GAP, ROW)
            _words(painter, rest, note, "text2", strong=False, pixels=13)


def _words(
    painter: QPainter, area: QRect, text: str, token: str, *, strong: bool, pixels: int = 14
) -> int:
    """Draw words, as many as there is room for; where they end."""
    drawn = font(pixels, strong=strong)
    metrics = QFontMetrics(drawn)
    told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(drawn)
    painter.setPen(colour(token))
    painter.drawText(area, _MIDDLE, told)
    return area.left() + metrics.horizontalAdvance(told)


def _key(painter: QPainter, area: QRect, keys: str) -> int:
    """Draw a key as it stands on the keyboard, at the right; where it begins."""
    told = keys.replace("+", " ")
    drawn = font(12)
    width = QFontMetrics(drawn).horizontalAdvance(told) + 16
    box = QRectF(area.right() - _LEFT - width + 0.5, area.top() + (ROW - 20) / 2 + 0.5, width, 20)
    painter.setPen(QPen(colour("line2"), 1))
    painter.setBrush(colour("surf2"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(drawn)
    painter.setPen(colour("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)
    return round(box.left()) - _GAP
