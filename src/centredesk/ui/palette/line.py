"""The line of the palette: what is typed stays here, the keys of the list are handed on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from centredesk.ui.theme.icons import picture

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class Line(QLineEdit):
    """What is typed; the keys of the list are handed on."""

    moved = Signal(int)
    accepted = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("คำสั่ง หน้า หรือเลขที่ของรายการ")
        self.setAccessibleName("ค้นหาหรือสั่งงาน")
        self.setTextMargins(28, 0, 0, 0)
        self.setMaxLength(120)

    def event(self, event: QEvent) -> bool:
        """Tab moves in the list: there is nothing else to go to."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self.moved.emit(step)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter does it, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The box and its glass."""
        super().paintEvent(event)
        painter = QPainter(self)
        glass = picture("search", "text3", size=16, ratio=self.devicePixelRatioF())
        painter.drawPixmap(12, (self.height() - 16) // 2, glass)
        painter.end()
