"""Back to where a member was before the lock: the page, and the field by its name."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from centredesk.ui.navigation import Place

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_EVERY, _TRIES = 100, 50  # milliseconds; a page that takes longer keeps its own first field


@dataclass(frozen=True)
class WayBack:
    """Whose place it was, and where; what was typed is a draft in the encrypted file."""

    folder: Path
    member: UUID | None
    place: Place | None
    field: str


def field_in_use(window: QWidget) -> str:
    """The name of the field with the keyboard; its label, never what stands in it."""
    field = window.focusWidget()
    return field.accessibleName() if isinstance(field, _FIELDS) else ""


class Refocus(QObject):
    """Waits until the field of that name stands on the page, and gives it the keyboard."""

    def __init__(self, window: QWidget, field: str) -> None:
        super().__init__(window)
        self._window, self._field = window, field
        self._left = _TRIES
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)
        if field:
            self._timer.start()

    def _look(self) -> None:
        self._left -= 1
        found = next((w for w in self._window.findChildren(QWidget) if self._is(w)), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        if found is not None or self._left <= 0:
            self._timer.stop()
            self.deleteLater()

    def _is(self, widget: QWidget) -> bool:
        named = isinstance(widget, _FIELDS) and widget.accessibleName() == self._field
        return named and widget.isVisible() and widget.isEnabled()
