"""A side panel that stands beside the work, or comes over it as a drawer where it is narrow."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import Scrolling, ground


class Drawer(QWidget):
    """A panel at the right; out of its place it opens with F6, and Esc or leaving shuts it."""

    def __init__(self, inner: QWidget, name: str, *, width: int = 272) -> None:
        super().__init__()
        self.floats = False
        self._former: QWidget | None = None
        self.setFixedWidth(width)
        self.setAccessibleName(name)
        scrolling = Scrolling(margins=(0, 0, 0, 0))
        scrolling.add(inner)
        side = ground("panel")
        frame = QVBoxLayout(side)
        frame.setContentsMargins(1, 0, 0, 0)
        frame.addWidget(scrolling)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(side)

    def stand(self, body: QHBoxLayout) -> None:
        """Stand beside the work."""
        if self.floats:
            self.floats = False
            body.addWidget(self)
        self.show()

    def withdraw(self, body: QHBoxLayout) -> None:
        """Leave the width to the work."""
        if not self.floats:
            self.floats = True
            body.removeWidget(self)
        self.hide()

    def open(self, body: QHBoxLayout) -> None:
        """Come over the right of the work."""
        self._former = QApplication.focusWidget()
        area = body.geometry()
        left = area.right() + 1 - self.width()
        self.setGeometry(QRect(left, area.top(), self.width(), area.height()))
        self.raise_()
        self.show()

    def keep_while_used(self) -> None:
        """Stay open as long as the keyboard is in it."""
        app = QApplication.instance()
        if not self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.hide()
        elif isinstance(app, QApplication):
            app.focusChanged.connect(self._left, Qt.ConnectionType.UniqueConnection)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape shuts the drawer and goes back."""
        if event.key() != Qt.Key.Key_Escape or not self.floats:
            super().keyPressEvent(event)
        elif self._former is not None:
            self._former.setFocus()

    def _left(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.floats and now is not None and not self.isAncestorOf(now):
            self.hide()
