"""The line of a date or a time: it fills itself in, steps with keys, opens a calendar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from centredesk.ui.forms.date_typing import Fill
from centredesk.ui.forms.keyboard import is_alt_down, is_t
from centredesk.ui.forms.line import Line

_SIGNS = "0123456789/-. :"
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DateLine(Line):
    """Arrows step small, Page keys more, with Shift still more; T is today or now."""

    stepped = Signal(int, int)
    now_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, fill: Fill) -> None:
        super().__init__(numeric=True)
        self.setMaxLength(60)
        self._fill = fill

    def closed_key(self, event: QKeyEvent) -> None:
        """Steps, today, the calendar; then typing."""
        far = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        steps = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_PageUp: (0, far),
            Qt.Key.Key_PageDown: (0, -far),
        }
        if is_alt_down(event):
            self.calendar_wanted.emit()
        elif event.key() in steps and not self.isReadOnly():
            self.stepped.emit(*steps[Qt.Key(event.key())])
        elif is_t(event) and not self.isReadOnly() and not self.in_a_word():
            self.now_wanted.emit()
        elif sign := self._sign(event):
            self._put(self._fill(self.text(), sign))
        else:
            super().closed_key(event)

    def _sign(self, event: QKeyEvent) -> str:
        """A digit or stroke that is typed at the end, where the text fills itself in."""
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        if self.isReadOnly() or self.in_a_word() or not at_end or event.modifiers() & _HELD:
            return ""
        typed = event.text()
        return self.digit(event) or (typed if typed and typed in _SIGNS else "")

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.textEdited.emit(text)
