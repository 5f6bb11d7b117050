"""The code of the recovery kit, typed group by group, as it stands on the paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from centredesk.ui.forms.keyboard import digit_of
from centredesk.ui.parts.labels import Tone, Words, name_for
from centredesk.ui.theme.repaint import restyle
from centredesk.vault.recovery import GROUPS, as_typed, look_at

_ACROSS = 3
_GROUP = 4
# What the keys of the Thai layout write, and what stands on them in the code.
_THAI = "ภถุึคตจๆไำพะัีรนยฟหกดเ้่าสผปแอิืทๅฎฑธํ๊ณฯญฤฆฏโฌ็๋ษศฉฮฺ์"
_LATIN = "4567890QWERTYUIOPASDFGHJKLZXCVBNM1ERTYUIOPASDFGHJKLCVBN"
_KEYS = dict(zip(_THAI, _LATIN, strict=True))
_SAID: dict[str, tuple[str, Tone]] = {
    "short": ("", ""),
    "letters": ("มีตัวที่ไม่มีในรหัส", "bad"),
    "full": ("ครบ 4 ตัว", ""),
    "right": ("ถูกต้อง", "good"),
    "wrong": ("ไม่ตรงกับกลุ่มตรวจ", "bad"),
    "unsure": ("ตรวจอีกครั้ง", "warn"),
}


class CodeBoxes(QWidget):
    """Nine boxes, three across; each says what can be said of its group."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = [_Box(number) for number in range(1, GROUPS + 1)]
        self._said = [Words(role="help") for _ in self.boxes]
        self.states: tuple[str, ...] = ("short",) * GROUPS
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, (box, said) in enumerate(zip(self.boxes, self._said, strict=True)):
            grid.addWidget(_named(box, said, place + 1), *divmod(place, _ACROSS))
            box.pasted.connect(lambda text, place=place: self._spread(place, text))
            box.textChanged.connect(self._look)
            box.textEdited.connect(lambda _, place=place: self._go_on(place))
            box.emptied.connect(lambda place=place: self._go_back(place))
        self.setFocusProxy(self.boxes[0])

    def text(self) -> str:
        """The whole code as it was typed."""
        return "-".join(as_typed(box.text()) for box in self.boxes)

    @property
    def right(self) -> bool:
        """Whether the check group agrees."""
        return set(self.states) == {"right"}

    def forget(self) -> None:
        """Empty every box."""
        for box in self.boxes:
            box.clear()

    def go_to_fault(self) -> None:
        """Take the keyboard to the first group that is not right yet."""
        places = range(GROUPS)
        place = next((n for n in places if self.states[n] not in ("full", "right")), 0)
        self.boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        self.states = look_at([box.text() for box in self.boxes])
        for box, said, state in zip(self.boxes, self._said, self.states, strict=True):
            words, tone = _SAID[state]
            said.say(words, tone)
            box.setAccessibleDescription(words)
            box.mark("error" if state in ("letters", "wrong") else "")
        self.changed.emit()

    def _go_on(self, place: int) -> None:
        box = self.boxes[place]
        if len(as_typed(box.text())) >= _GROUP and box.cursorPosition() >= _GROUP:
            self.boxes[min(place + 1, GROUPS - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _go_back(self, place: int) -> None:
        if place:
            self.boxes[place - 1].setFocus(Qt.FocusReason.BacktabFocusReason)

    def _spread(self, place: int, text: str) -> None:
        """A code pasted whole goes into all boxes."""
        letters = as_typed(text)
        start = place if len(letters) < _GROUP * GROUPS else 0
        for number, box in enumerate(self.boxes[start:]):
            if part := letters[number * _GROUP : (number + 1) * _GROUP]:
                box.setText(part)
        self.go_to_fault()


class _Box(QLineEdit):
    pasted = Signal(str)
    emptied = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setMaxLength(_GROUP)
        self.setFixedWidth(104)
        self.setProperty("role", "code")
        self.setAccessibleName(f"กลุ่มที่ {number}")
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhPreferUppercase
        )

    def mark(self, state: str) -> None:
        """A red edge while the group cannot be right."""
        if self.property("state") != state:
            self.setProperty("state", state)
            restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Letters by their key, also with the Thai layout on; a whole code is pasted at once."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        elif letter := _letter(event):
            self.insert(letter)
            self.textEdited.emit(self.text())
        elif event.text() != "-":  # the gap between groups: the next box is here already
            super().keyPressEvent(event)


def _letter(event: QKeyEvent) -> str:
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    text = event.text()
    if held and held != Qt.KeyboardModifier.KeypadModifier:
        return ""
    return digit_of(event) or _KEYS.get(text, "") or (text.upper() if text.isalnum() else "")


def _named(box: _Box, said: Words, number: int) -> QWidget:
    label = Words(f"กลุ่มที่ {number}" + (" (กลุ่มตรวจ)" if number == GROUPS else ""), "label")
    name_for(label, box)
    whole = QWidget()
    lines = QVBoxLayout(whole)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(2)
    for widget in (label, box, said):
        lines.addWidget(widget)
    said.setMinimumHeight(22)
    return whole
