"""Answers side by side in a form: arrows go along, Space chooses, Enter chooses and moves on."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from centredesk.ui.forms.drop_list import DropList, Offer
from centredesk.ui.forms.keyboard import is_alt_down, is_enter, is_plain
from centredesk.ui.forms.reasons import Options
from centredesk.ui.parts.buttons import Button

_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WHY = "เหตุอื่นที่ไม่มีคำตอบ (F4)"


class SegmentRow(QWidget):
    """One answer of a few; pressing the chosen one takes it back."""

    chosen = Signal(object)
    was_left = Signal()

    def __init__(self, options: Options, reasons: Sequence[Offer]) -> None:
        super().__init__()
        self._words = dict(options)
        self._value: Any = None
        self._name = ""
        self._reasons = list(reasons)
        self._reason = self._reasons[0] if self._reasons else Offer(None, "")
        self._list: DropList | None = None
        self._answers: dict[Any, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for value, word in options:
            self._answers[value] = self._segment(word, lambda value=value: self._press(value))
        self._why = self._segment("", lambda: self._press(self._reason.value))
        self._more = self._segment("", self.open_reasons, icon="chevron_down")
        self._more.setProperty("narrow", True)
        row.addStretch(1)
        self._show()

    def _segment(self, word: str, then: Any, *, icon: str = "") -> Button:
        button = Button(word, then, kind="segment", icon=icon)
        button.setCheckable(True)
        button.installEventFilter(self)
        layout = self.layout()
        assert layout is not None  # noqa: S101  made above
        layout.addWidget(button)
        return button

    # ── what is chosen ──

    def value(self) -> Any:
        """The chosen answer, or None."""
        return self._value

    def offers(self, value: Any) -> bool:
        """Whether this is one of the answers or reasons."""
        return value in self._words or any(value is offer.value for offer in self._reasons)

    def choose(self, value: Any, word: str = "") -> None:
        """Choose without telling anybody; a `word` for what is no longer offered."""
        self._value = value
        reason = next((offer for offer in self._reasons if offer.value is value), None)
        if reason or word:
            self._reason = reason or Offer(value, word)
        self._show()

    def hide_reasons(self) -> None:
        """Offer no reason for having no answer."""
        self._reasons = []
        self._reason = Offer(None, "")
        self._show()

    # ── its widgets ──

    @property
    def first(self) -> QPushButton:
        """Where Tab arrives."""
        chosen = self._answers.get(self._value)
        return chosen or (self._why if self._value is not None else self.buttons()[0])

    def buttons(self) -> list[QPushButton]:
        """The answers' buttons, in order, the reason last."""
        answers: list[QPushButton] = list(self._answers.values())
        return [*answers, self._why, self._more] if self._reason.label else answers

    def word_of(self, button: QPushButton) -> str:
        """The word on a button."""
        return button.text().strip() or _WHY

    def name_all(self, name: str) -> None:
        """Let each answer say to what it answers."""
        self._name = name
        for button in self.buttons():
            button.setAccessibleName(
                ": ".join(part for part in (name, self.word_of(button)) if part)
            )

    def open_reasons(self) -> None:
        """Open the other reasons."""
        self._more.setChecked(False)
        if self._list is None:
            self._list = DropList(self)
            self._list.taken.connect(lambda offer: self._press(offer.value))
        self._list.open_with(self._reasons, told="เหตุที่ไม่มีคำตอบ")

    # ── keys ──

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The keys of the row, and its leaving."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return isinstance(watched, Button) and self._key(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_plain(event, Qt.Key.Key_F4) or (
                self._listing and is_plain(event, Qt.Key.Key_Escape)
            ):
                event.accept()
                return True
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._gone(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """A key given back by the list."""
        if not self._key(self.first, event):
            super().keyPressEvent(event)

    @property
    def _listing(self) -> bool:
        return self._list is not None and self._list.is_open

    def _key(self, at: QPushButton, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if self._list is not None and self._listing:
            return self._list_key(self._list, event)
        if (is_plain(event, Qt.Key.Key_F4) or is_alt_down(event)) and self._reasons:
            self.open_reasons()
        elif key in _ALONG:
            self._go(at, _ALONG[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._press(self._value)
        elif is_enter(event):
            if at is not self._more and not at.isChecked():
                at.click()
            self.buttons()[-1].setFocus()
            self.focusNextChild()
        else:
            return False
        return True

    def _list_key(self, opened: DropList, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            opened.step(_STEPS[Qt.Key(event.key())])
        elif is_enter(event) or is_plain(event, Qt.Key.Key_Space):
            opened.take()
        elif is_plain(event, Qt.Key.Key_Escape):
            opened.close_list()
        else:
            return False
        return True

    def _go(self, at: QPushButton, by: int) -> None:
        row = self.buttons()
        to = row[max(0, min(row.index(at) + by, len(row) - 1))]
        to.setFocus(Qt.FocusReason.TabFocusReason)

    def _gone(self, event: QFocusEvent) -> None:
        inside = any(button.hasFocus() for button in self.buttons())
        if not inside and event.reason() != Qt.FocusReason.PopupFocusReason:
            if self._list is not None:
                self._list.close_list()
            self.was_left.emit()

    # ── inside ──

    def _press(self, value: Any) -> None:
        if value is None:
            return
        self.choose(None if value == self._value else value)
        self.chosen.emit(self._value)

    def _show(self) -> None:
        self._why.name(self._reason.label)
        self._more.setToolTip(_WHY)
        shown = bool(self._reason.label)
        for button in (self._why, self._more):
            button.setVisible(shown and button.parentWidget() is not None)
        for value, button in self._answers.items():
            button.setChecked(self._value is not None and value == self._value)
        self._why.setChecked(shown and self._value is not None and self._value not in self._words)
        self._more.setChecked(False)
        self._round(self.buttons())
        self.name_all(self._name)

    def _round(self, row: list[QPushButton]) -> None:
        for number, button in enumerate(row):
            last = number == len(row) - 1
            button.setProperty("place", "last" if last else "first" if number == 0 else "")
