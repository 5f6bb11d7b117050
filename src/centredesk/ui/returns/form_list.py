"""The list of returns at the left: number, short name, state by shape, word and colour."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import ground
from centredesk.ui.parts.labels import Words
from centredesk.ui.returns.counting import CODES, State
from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import plain

SHORT = {
    "R02": "คดีจำแนกตามรูปแบบ",
    "R03": "สัญชาติ เพศ อายุ",
    "R09": "การคัดแยก",
    "R11": "บริการที่ให้",
    "R16": "การรับแจ้งเหตุ",
}
_SHAPES = {
    "done": ("checkmark", "good", "ผ่านการตรวจ"),
    "warn": ("warning_filled", "warn", "มีข้อควรตรวจ"),
    "bad": ("error_circle_filled", "bad", "มีข้อที่ต้องแก้"),
}
FORMS, _FOLDED = 228, 84
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Form(QPushButton):
    """One return."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self.state: State = ""
        self.folded = False
        self.setProperty("kind", "section")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(36)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.tell("")

    def tell(self, state: State) -> None:
        """Show how the return stands."""
        self.state = state
        self.setAccessibleName(f"{self.code} {SHORT[self.code]}")
        self.setAccessibleDescription(_SHAPES[state][2] if state else "กำลังนับ")
        self.setToolTip(f"{SHORT[self.code]} {self.accessibleDescription()}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows are the list's, which knows what they mean."""
        if event.key() in (*_STEPS, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Number, name, shape."""
        super().paintEvent(event)
        painter = QPainter(self)
        here = self.isChecked()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(12))
        painter.setPen(colour("text3"))
        painter.drawText(QRect(10, 0, 36, self.height()), middle, self.code)
        if not self.folded:
            painter.setFont(font(14, strong=here))
            painter.setPen(colour("text"))
            place = QRect(42, 0, self.width() - 70, self.height())
            painter.drawText(place, middle, SHORT[self.code])
        if self.state:
            name, tint, _ = _SHAPES[self.state]
            drawn = picture(name, tint, size=16, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPoint(self.width() - 25, (self.height() - 16) // 2), drawn)
        painter.end()


class FormList(QWidget):
    """The returns; one Tab stop, arrows move: up and down the returns, left and right in time."""

    chosen = Signal(str)
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {code: _Form(code) for code in CODES}
        self.code = CODES[0]
        inside = ground("sections")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(8, 12, 8, 12)
        lines.setSpacing(2)
        self._title = Words(f"แบบรายงาน {len(CODES)} แบบ", "column")
        self._title.setContentsMargins(10, 0, 0, 4)
        lines.addWidget(self._title)
        for button in self._buttons.values():
            button.clicked.connect(self._clicked)
            lines.addWidget(button)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(FORMS)
        self.setAccessibleName(plain(self._title.text()))
        self.show_form(self.code)

    def fold(self, *, folded: bool) -> None:
        """Show the numbers only, where the table needs the room."""
        self._title.setText("แบบ" if folded else f"แบบรายงาน {len(CODES)} แบบ")
        for button in self._buttons.values():
            button.folded = folded
            button.update()
        self.setFixedWidth(_FOLDED if folded else FORMS)

    def show_form(self, code: str) -> None:
        """Mark the return that is shown; it is the one that takes the keyboard."""
        self.code = code
        button = self._buttons[code]
        button.setChecked(True)
        for other in self._buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if other is button else Qt.FocusPolicy.ClickFocus
            other.setFocusPolicy(policy)
        self.setFocusProxy(button)

    def tell(self, code: str, state: State) -> None:
        """How one return stands."""
        self._buttons[code].tell(state)

    def state(self, code: str) -> State:
        """How one return is shown to stand."""
        return self._buttons[code].state

    def step(self, by: int) -> None:
        """The return above or below."""
        at = CODES.index(self.code) + by
        if 0 <= at < len(CODES):
            self.show_form(CODES[at])
            self._buttons[self.code].setFocus()
            self.chosen.emit(self.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Up and down among the returns, left and right among the periods."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _Form):
            self.show_form(button.code)
            self.chosen.emit(button.code)
