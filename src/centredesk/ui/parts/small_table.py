"""A short table inside a card: heads, rows of words and badges, a line below each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import rule
from centredesk.ui.parts.labels import Words

Cell = str | QWidget


class _Row(QWidget):
    chosen = Signal()

    def __init__(self, height: int, *, live: bool) -> None:
        super().__init__()
        self.setMinimumHeight(height)
        if live:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setObjectName("liverow")
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

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
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._place(_Row(32, live=False), [Words(word, "column") for word, _ in heads])

    def add(self, *cells: Cell, then: Callable[[], object] | None = None, height: int = 36) -> None:
        """One more row; with `then` it can be opened."""
        widgets = [Words(cell, wrap=True) if isinstance(cell, str) else cell for cell in cells]
        line = _Row(height, live=then is not None)
        if then is not None:
            line.chosen.connect(then)
        self._place(line, widgets)

    def _place(self, line: _Row, cells: Sequence[QWidget]) -> None:
        frame = QHBoxLayout(line)
        frame.setContentsMargins(16, 4, 16, 4)
        frame.setSpacing(12)
        for share, cell in zip(self._shares, cells, strict=True):
            shell = QWidget()
            shell.setMinimumWidth(10)
            inside = QHBoxLayout(shell)
            inside.setContentsMargins(0, 0, 0, 0)
            if isinstance(cell, QLabel) and not cell.wordWrap():
                inside.addWidget(cell)
                inside.addStretch(1)
            else:
                inside.addWidget(cell, 1)
            frame.addWidget(shell, share)
        self._lines.addWidget(line)
        self._lines.addWidget(rule())
