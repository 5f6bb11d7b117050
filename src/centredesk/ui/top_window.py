"""The one window of the program: it says when it has painted first, and when it closes."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget

from centredesk.ui.theme import look

SMALLEST = (960, 540)


class TopWindow(QStackedWidget):
    """Shows one screen at a time."""

    painted = Signal()

    def __init__(self, closing: Callable[[], None]) -> None:
        super().__init__()
        self._closing = closing
        self._waiting = True
        self.setWindowTitle("centredesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 688)
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
