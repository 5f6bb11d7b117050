"""Back to where a member was before the lock: the page, and the field by its name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from centredesk.ui.navigation import Place
from centredesk.ui.theme.words import plain

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
    field = cast("QWidget | None", window.focusWidget())
    if not isinstance(field, _FIELDS):
        return ""
    named: QWidget | None = field
    while named is not None and not named.accessibleName():
        named = named.parentWidget()  # an editor carries the name of what it holds
    return plain(named.accessibleName()) if named is not None else ""


class Refocus(QObject):
    """Waits until the field of that name stands on the page, and gives it the keyboard."""

    def __init__(self, window: QWidget, page: Callable[[], QWidget], field: str) -> None:
        super().__init__(window)
        self._page, self._field = page, field
        self._left = _TRIES
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)
        if field:
            self._timer.start()

    def _look(self) -> None:
        self._left -= 1
        if self._in_a_form() or self._on_the_page() or self._left <= 0:
            self._timer.stop()
            self.deleteLater()

    def _in_a_form(self) -> bool:
        """A form of a section may stand behind another one."""
        from centredesk.ui.pages.form_page import FormPage  # noqa: PLC0415  the cover paints without it

        page = self._page()
        if not isinstance(page, FormPage):
            return False
        for section, form in page.forms.items():
            for name, labelled in form.labelled.items():
                if plain(labelled.label.text()) == self._field:
                    page.show_section(section)
                    form.go_to(name)
                    return True
        return False

    def _on_the_page(self) -> bool:
        found = next((w for w in self._page().findChildren(QWidget) if self._is(w)), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        return found is not None

    def _is(self, widget: QWidget) -> bool:
        named = isinstance(widget, _FIELDS) and plain(widget.accessibleName()) == self._field
        return named and widget.isVisible() and widget.isEnabled()
