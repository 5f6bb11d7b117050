"""The list of a record's sections at the left, each with its count or state."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import Scrolling, ground, put
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labels import Words, name_for
from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.look import colour, font

_SHAPES = {"done": ("checkmark", "good"), "bad": ("error_circle_filled", "bad")}
_WORDS = {"done": "ครบแล้ว", "bad": "มีช่องที่ต้องแก้"}


class _Section(QPushButton):
    def __init__(self, name: str, word: str) -> None:
        super().__init__(word)
        self.name = name
        self.note = ""
        self.state = ""
        self.setProperty("kind", "section")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        right = self.width() - 10
        if self.state in _SHAPES:
            name, tint = _SHAPES[self.state]
            drawn = picture(name, tint, size=16, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPoint(right - 16, (self.height() - 16) // 2), drawn)
            right -= 24
        painter.setFont(font(12))
        painter.setPen(colour("text3"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, 0, right, self.height()), flags, self.note)
        painter.end()


class SectionBar(QWidget):
    """The same sections as one box above the work, for a narrow window."""

    def __init__(self, sections: list[tuple[str, str]]) -> None:
        super().__init__()
        self._words = dict(sections)
        self.box = ChoiceBox(list(sections))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        label = Words("ส่วน", "label")
        name_for(label, self.box)
        bar = ground("bar")
        self.row = QHBoxLayout(bar)
        self.row.setContentsMargins(24, 6, 24, 6)
        self.row.setSpacing(12)
        put(self.row, label, self.box, None)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(bar)
        self.hide()

    def tell(self, name: str, note: str, state: str) -> None:
        """A count or a state, in words after the section."""
        told = [self._words[name], note, _WORDS.get(state, "")]
        number = list(self._words).index(name)
        self.box.setItemText(number, " · ".join(part for part in told if part))


class SectionList(QWidget):
    """Sections by name; arrows move, F6 comes and goes; `bar` is there when it is narrow."""

    chosen = Signal(str)

    def __init__(self, sections: list[tuple[str, str]], *, width: int = 192) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(width)
        self.setAccessibleName("ส่วนของรายการ")
        # A low window scrolls the sections; nothing may hold the window tall.
        inside = Scrolling(margins=(8, 12, 8, 12))
        inside.body.setSpacing(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        bar = inside.verticalScrollBar()
        room = bar.sizeHint().width()
        # In a turn of its own: amid the layout that moved the bar, the sections would keep theirs.
        later = Qt.ConnectionType.QueuedConnection
        bar.rangeChanged.connect(
            lambda _, most: self.setFixedWidth(width + room * bool(most)), later
        )
        self.bar = SectionBar(sections)
        self.bar.box.activated.connect(lambda _: self.chosen.emit(str(self.bar.box.value())))
        self._buttons: dict[str, _Section] = {}
        for name, word in sections:
            button = _Section(name, word)
            button.clicked.connect(self._clicked)
            inside.add(button)
            self._buttons[name] = button
        inside.add(None)

    def mark(self, name: str) -> None:
        """Show that this section is open."""
        self._buttons[name].setChecked(True)
        self._buttons[name].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar.box.choose(name)

    def tell(self, name: str, note: str = "", state: str = "") -> None:
        """A count, or `done` or `bad`, beside a section."""
        button = self._buttons[name]
        button.note, button.state = note, state
        button.setAccessibleDescription(note)
        button.update()
        self.bar.tell(name, note, state)

    def shrink(self, *, narrow: bool) -> None:
        """Be the list at the left, or the box above; the keyboard goes along."""
        here, gone = (self.bar, self) if narrow else (self, self.bar)
        held = gone.isAncestorOf(self.window().focusWidget())
        gone.hide()
        here.show()
        if held:
            self.place_of(str(self.bar.box.value())).setFocus()

    def place_of(self, name: str) -> QWidget:
        """Where the keyboard goes for a section."""
        return self._buttons[name] if self.bar.isHidden() else self.bar.box

    def button(self, name: str) -> QPushButton:
        """The button of a section."""
        return self._buttons[name]

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _Section):
            self.chosen.emit(button.name)
