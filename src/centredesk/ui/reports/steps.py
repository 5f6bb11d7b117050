"""The steps at the left: any order, each with its state in a shape and a word."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import ground
from centredesk.ui.parts.labels import Words
from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.look import colour, font

State = Literal["done", "begun", "empty", "bad"]
_SHAPES: dict[State, tuple[str, str, str]] = {
    "done": ("checkmark_circle_filled", "good", "ครบแล้ว"),
    "begun": ("circle", "field", "ยังไม่ครบ"),
    "empty": ("circle", "field", "ยังไม่กรอก"),
    "bad": ("error_circle_filled", "bad", "มีช่องที่ต้องแก้"),
}
_HERE = ("record_filled", "accent", "กำลังกรอก")
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WIDE, _HIGH, _TALL = 208, 52, 400


class _Step(QPushButton):
    stepped = Signal(int)

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word
        self.note = ""
        self.drawn = _SHAPES["empty"]
        self.setProperty("kind", "section")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Two lines; the style sheet knows one."""
        return QSize(super().sizeHint().width(), _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as it wants to be."""
        return QSize(0, _HIGH)

    def show_state(self, state: State, note: str) -> None:
        """Say how the step stands."""
        here = self.isChecked() and state not in ("done", "bad")
        self.drawn = _HERE if here else _SHAPES[state]
        self.note = note or self.drawn[2]
        self.setAccessibleName(self.word)
        self.setAccessibleDescription(self.note)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows go to the step above or below."""
        if (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Shape, name, state."""
        super().paintEvent(event)
        painter = QPainter(self)
        name, tint, _ = self.drawn
        drawn = picture(name, tint, size=20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPoint(12, (self.height() - 20) // 2), drawn)
        width = self.width() - 48
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(14, strong=self.isChecked()))
        painter.setPen(colour("text"))
        painter.drawText(QRect(40, 2, width, 26), left, self.word)
        painter.setFont(font(13))
        painter.setPen(colour("text2"))
        painter.drawText(QRect(40, 25, width, 24), left, self.note)
        painter.end()


class Steps(QWidget):
    """The list of steps; one Tab stop, arrows move."""

    chosen = Signal(int)

    def __init__(self, words: list[str], advice: str) -> None:
        super().__init__()
        self.buttons = [_Step(f"{number} {word}") for number, word in enumerate(words, 1)]
        inside = ground("sections")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(8, 12, 8, 12)
        lines.setSpacing(2)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            button.stepped.connect(lambda step, place=place: self._step(place + step))
            lines.addWidget(button)
        self.advice = Words(advice, "help", wrap=True)
        self.advice.setContentsMargins(8, 12, 8, 0)
        lines.addWidget(self.advice)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(_WIDE)
        self.setAccessibleName("ขั้นของการรับแจ้ง")

    def mark(self, here: int) -> None:
        """Show which step is open; Tab comes to it."""
        self.buttons[here].setChecked(True)
        for place, button in enumerate(self.buttons):
            policy = Qt.FocusPolicy.StrongFocus if place == here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def tell(self, place: int, state: State, note: str = "") -> None:
        """How one step stands."""
        self.buttons[place].show_state(state, note)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A low window has room for the steps alone."""
        super().resizeEvent(event)
        self.advice.setVisible(self.height() >= _TALL)

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.buttons):
            self.chosen.emit(place)
            self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
