"""A line under which a list can open; while it is open, its keys come first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from centredesk.ui.forms.drop_list import DropList, Offer
from centredesk.ui.forms.keyboard import is_enter, is_plain

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class ListingLine(QLineEdit):
    """Opens a list of answers below itself; Enter takes one, Esc closes."""

    was_left = Signal()
    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._list: DropList | None = None

    @property
    def drop(self) -> DropList:
        """The list below, made when it is first wanted."""
        if self._list is None:
            self._list = DropList(self)
            self._list.taken.connect(self.taken)
        return self._list

    @property
    def listing(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.is_open

    def open_list(
        self, offers: Sequence[Offer], told: str = "", *, typed: str = "", more: str = ""
    ) -> None:
        """Open the list with these answers; with none it closes."""
        if offers:
            self.drop.open_with(offers, typed=typed, told=told, more=more)
        else:
            self.close_list()

    def close_list(self) -> None:
        """Close the list, nothing taken."""
        if self._list is not None:
            self._list.close_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The keys of the open list."""
        if not self.listing or not self._list_key(event):
            self.closed_key(event)

    def closed_key(self, event: QKeyEvent) -> None:
        """A key that is not for the list."""
        super().keyPressEvent(event)

    def _list_key(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.drop.step(_STEPS[Qt.Key(event.key())])
        elif is_enter(event):
            self.drop.take()
        elif is_plain(event, Qt.Key.Key_Escape):
            self.close_list()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Some keys are this field's own before they are the page's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.takes_shortcut(event):
                event.accept()
                return True
            # Ctrl+Z is the window's while there is nothing typed here to take back.
            if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def takes_shortcut(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to this field before it belongs to the page."""
        return self.listing and (is_enter(event) or is_plain(event, Qt.Key.Key_Escape))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The list goes with the keyboard; tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_list()
            self.was_left.emit()
