"""A short table: a bar in the colour of its age, two lines a cell; arrows walk, Enter opens."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from centredesk.ui.home.ages import Age
from centredesk.ui.parts.boxes import clear, column, rule
from centredesk.ui.parts.labels import Tone, Words
from centredesk.ui.theme.look import colour

_BARS: dict[Age, str] = {"bad": "bad", "warn": "warn_d", "calm": "line2"}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HEIGHT = 48


@dataclass(frozen=True)
class Told:
    """A cell: its first line, strong where it matters, and a second line below."""

    text: str
    below: str = ""
    strong: bool = False
    tone: Tone = ""
    whole: bool = False
    """A number, which is never broken into two lines."""


@dataclass(frozen=True)
class RowTold:
    """A row: whose it is, its cells, its age, and what opening it does."""

    key: Hashable
    cells: tuple[Told | QWidget, ...]
    then: Callable[[], object]
    age: Age | None = None


class _Row(QWidget):
    opened = Signal()
    stepped = Signal(int)

    def __init__(self, told: RowTold, shares: Sequence[int]) -> None:
        super().__init__()
        self.told = told
        self.setObjectName("liverow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(" ".join(_said(cell) for cell in told.cells))
        frame = QHBoxLayout(self)
        frame.setContentsMargins(16, 2, 16, 2)
        frame.setSpacing(12)
        for cell, share in zip(told.cells, shares, strict=True):
            frame.addWidget(_shown(cell), share)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The bar of its age."""
        super().paintEvent(event)
        if self.told.age is not None:
            painter = QPainter(self)
            bar = QRect(1, 6, 4, self.height() - 12)
            painter.fillRect(bar, colour(_BARS[self.told.age]))
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click opens."""
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens, arrows step."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)


class Rows(QWidget):
    """The rows, one Tab stop for them all."""

    def __init__(self, heads: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._shares = [share for _, share in heads]
        self.rows: list[_Row] = []
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.setSpacing(12)
        for word, share in heads:
            label = Words(word, "column")
            label.setMinimumWidth(10)
            head.addWidget(label, share)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addLayout(self._lines)

    def tell(self, told: Sequence[RowTold]) -> None:
        """Show these rows; the keyboard stays on the row it was on."""
        before = next((row.told.key for row in self.rows if row.hasFocus()), None)
        clear(self._lines)
        self.rows = [_Row(one, self._shares) for one in told]
        for place, row in enumerate(self.rows):
            row.opened.connect(row.told.then)
            row.stepped.connect(lambda step, place=place: self.go(place + step))
            self._lines.addWidget(row)
        self._mark(0)
        keys = [row.told.key for row in self.rows]
        if before is not None and self.rows:
            self.go(keys.index(before) if before in keys else 0)

    def go(self, place: int) -> None:
        """Take the keyboard to a row."""
        if 0 <= place < len(self.rows):
            self._mark(place)
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self, place: int) -> None:
        """Tab comes to this row."""
        for number, row in enumerate(self.rows):
            here = number == place
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)


def _said(cell: Told | QWidget) -> str:
    if isinstance(cell, Told):
        return f"{cell.text} {cell.below}".strip()
    return cell.accessibleName()


def _shown(cell: Told | QWidget) -> QWidget:
    made = QWidget()
    made.setMinimumWidth(10)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if isinstance(cell, Told):
        role = "strong" if cell.strong else "body"
        first = Words(cell.text, role, wrap=not cell.whole, tone=cell.tone)
        lines = [first, *([Words(cell.below, "help", wrap=True)] if cell.below else [])]
        made.setLayout(column(None, *lines, None, gap=0))
    else:
        frame = QHBoxLayout(made)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(cell)
        if cell.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
            frame.addStretch(1)
    return made
