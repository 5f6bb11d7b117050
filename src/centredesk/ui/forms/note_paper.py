"""The paper of a note: F4 opens the reasons for having nothing to write."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from centredesk.ui.forms.drop_list import DropList, Offer
from centredesk.ui.forms.keyboard import is_enter, is_plain
from centredesk.ui.forms.paper import Paper

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NotePaper(Paper):
    """Text to write, or a reason why there is none."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.reasons: Sequence[Offer] = ()
        self._list: DropList | None = None

    @property
    def drop(self) -> DropList:
        """The list of reasons, made when it is first wanted."""
        if self._list is None:
            self._list = DropList(self)
            self._list.taken.connect(self.taken)
        return self._list

    def ask_why(self) -> None:
        """Open the reasons for having no value."""
        self.drop.open_with(self.reasons, told="เหตุที่ไม่มีค่า")

    @property
    def _listing(self) -> bool:
        return self._list is not None and self._list.is_open

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """F4 opens the reasons; while they are open their keys come first."""
        if is_plain(event, Qt.Key.Key_F4) and self.reasons and not self.isReadOnly():
            self.ask_why()
        elif self._listing and event.key() in _STEPS:
            self.drop.step(_STEPS[Qt.Key(event.key())])
        elif self._listing and is_enter(event):
            self.drop.take()
        elif self._listing and is_plain(event, Qt.Key.Key_Escape):
            self.drop.close_list()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """F4, and Esc of the list, are this field's own before they are the page's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            why = is_plain(event, Qt.Key.Key_F4) and self.reasons
            if why or (self._listing and is_plain(event, Qt.Key.Key_Escape)):
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The list goes with the keyboard."""
        if self._listing:
            self.drop.close_list()
        super().focusOutEvent(event)
