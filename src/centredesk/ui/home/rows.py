"""A short table: a bar in the colour of its age, two lines a cell; arrows walk, Enter opens."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.ui.home.ages import Age
from centredesk.ui.parts.boxes import clear, column, row, rule
from centredesk.ui.parts.labels import Tone, Words, badge
from centredesk.ui.theme.look import colour

_BARS: dict[Age, str] = {"bad": "bad", "warn": "warn_d", "calm": "line2"}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HEIGHT = 48


@dataclass(frozen=True)
class Told:
    """A cell: its first line, strong where it matters, and a second line below; or a badge."""

    text: str
    below: str = ""
    strong: bool = False
    tone: Tone = ""
    whole: bool = False
    """A number, which is never broken into two lines."""
    badge: bool = False


@dataclass(frozen=True)
class RowTold:
    """A row: whose it is, its cells, its age, and what opening it does."""

    key: Hashable
    cells: tuple[Told, ...]
    then: Callable[[], object] = field(compare=False)  # the key says what it opens
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
        self.setAccessibleName(" ".join(f"{cell.text} {cell.below}".strip() for cell in told.cells))
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
        if [one.told for one in self.rows] == [*told]:
            return
        before = next((one.told.key for one in self.rows if one.hasFocus()), None)
        clear(self._lines)
        self.rows = [_Row(one, self._shares) for one in told]
        for place, one in enumerate(self.rows):
            one.opened.connect(one.told.then)
            one.stepped.connect(lambda step, place=place: self.go(place + step))
            self._lines.addWidget(one)
        self._mark(0)
        keys = [one.told.key for one in self.rows]
        if before is not None and self.rows:
            self.go(keys.index(before) if before in keys else 0)

    def go(self, place: int) -> None:
        """Take the keyboard to a row."""
        if 0 <= place < len(self.rows):
            self._mark(place)
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self, place: int) -> None:
        """Tab comes to this row."""
        for number, one in enumerate(self.rows):
            here = number == place
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)


def _shown(cell: Told) -> QWidget:
    made = QWidget()
    made.setMinimumWidth(10)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if cell.badge:
        made.setLayout(row(badge(cell.text, cell.tone), None))
        return made
    role = "strong" if cell.strong else "body"
    first = Words(cell.text, role, wrap=not cell.whole, tone=cell.tone)
    lines = [first, *([Words(cell.below, "help", wrap=True)] if cell.below else [])]
    made.setLayout(column(None, *lines, None, gap=0))
    return made
