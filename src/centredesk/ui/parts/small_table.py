"""A short table inside a card: heads, rows of words and badges, a line below each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from centredesk.ui.parts.labels import Words
from centredesk.ui.parts.stack import Stack
from centredesk.ui.theme.words import JOINT, wrap_th

Cell = str | QWidget
_TOGETHER = 12
"""Rows laid out together: one more row is no reason to measure all that stand above it."""


class _Row(QWidget):
    chosen = Signal()

    def __init__(self, height: int, *, live: bool) -> None:
        super().__init__()
        self.setMinimumHeight(height)
        self.setObjectName("liverow" if live else "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if live:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class SmallTable(QWidget):
    """For tens of rows; longer ones are lists."""

    def __init__(self, heads: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._shares = [share for _, share in heads]
        self._columns: list[list[QWidget]] = [[] for _ in heads]
        self._least = [10] * len(heads)
        self._parts = Stack(self)
        self._part: Stack | None = None
        self._place(_Row(32, live=False), [Words(word, "column") for word, _ in heads])

    def add(self, *cells: Cell, then: Callable[[], object] | None = None, height: int = 36) -> None:
        """One more row; with `then` it can be opened."""
        widgets = [Words(cell, wrap=True) if isinstance(cell, str) else cell for cell in cells]
        line = _Row(height, live=then is not None)
        if then is not None:
            line.chosen.connect(then)
            line.setAccessibleName(" ".join(map(_said, cells)))
        self._place(line, widgets)

    def _place(self, line: _Row, cells: Sequence[QWidget]) -> None:
        frame = QHBoxLayout(line)
        frame.setContentsMargins(16, 1, 16, 1)
        frame.setSpacing(8)
        for at, cell in enumerate(cells):
            fixed = cell.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
            placed = _shell(cell) if fixed else cell
            placed.setMinimumWidth(self._least[at])
            frame.addWidget(placed, self._shares[at])
            self._columns[at].append(placed)
            self._widen(at, _widest_word(cell))
        if self._part is None or self._part.count() == _TOGETHER:
            part = QWidget()
            self._part = Stack(part)
            self._parts.addWidget(part)
        self._part.addWidget(line)

    def _widen(self, at: int, least: int) -> None:
        """A column is never narrower than its widest word, such as a code; all rows in line."""
        if least > self._least[at]:
            self._least[at] = least
            for cell in self._columns[at]:
                cell.setMinimumWidth(least)


def _shell(badge: QWidget) -> QWidget:
    """A badge keeps its size at the left of its column."""
    made = QWidget()
    made.setMinimumWidth(10)
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(badge)
    inside.addStretch(1)
    return made


def _widest_word(cell: QWidget) -> int:
    if not isinstance(cell, Words):
        return 0
    cell.ensurePolished()
    if cell.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
        return cell.sizeHint().width()
    words = wrap_th(cell.text()).replace(JOINT, " ").split()
    return max(map(cell.fontMetrics().horizontalAdvance, words), default=0) + 2


def _said(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    inner = (label.text() for label in cell.findChildren(QLabel))
    return " ".join([cell.text()] if isinstance(cell, QLabel) else inner)
