"""The search box of a list: filters while typing, after a pause of 150 ms."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from centredesk.ui.theme.icons import picture

PAUSE = 150


class SearchBox(QLineEdit):
    """Says what is looked for, once the typing rests; down goes into the table."""

    looked_for = Signal(str)
    went_down = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(f"ค้นหา {placeholder}")
        self.setTextMargins(28, 0, 0, 0)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE)
        self._wait.timeout.connect(lambda: self.looked_for.emit(self.text()))
        self.textChanged.connect(lambda _: self._wait.start())

    def start(self) -> None:
        """Take the keyboard, ready to be typed over."""
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape clears, down and Enter leave for the table."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the window's while there is nothing typed here to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The box and its glass."""
        super().paintEvent(event)
        painter = QPainter(self)
        glass = picture("search", "text3", size=16, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPoint(12, (self.height() - 16) // 2), glass)
        painter.end()
