"""The one window of the program: it says when it has painted first, and when it closes."""

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from centredesk.ui.theme import look

SMALLEST, USUAL = (960, 540), (1366, 688)
_TITLE = 32


def room_of(widget: QWidget) -> QSize:
    """How large a window may be on the screen a widget is on, its title bar and task bar seen."""
    middle = widget.mapToGlobal(widget.rect().center())
    screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
    return screen.availableSize() - QSize(0, _TITLE)


class TopWindow(QStackedWidget):
    """Shows one screen at a time."""

    painted = Signal()

    def __init__(self, closing: Callable[[], None]) -> None:
        super().__init__()
        self._closing = closing
        self._waiting = True
        self.setWindowTitle("centredesk")
        room = room_of(self)
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(room))
        self.resize(QSize(*USUAL).boundedTo(room))
        look.dress(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint, and the first time tell it once everything stands on the screen."""
        super().paintEvent(event)
        if self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Close at once; what was typed is kept."""
        self._closing()
        event.accept()
