"""What a list says when nothing was found: shorter words, no filter, a name that sounds alike."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import column, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words
from centredesk.ui.parts.live import announce

Then = Callable[[], object]


class NotFound(QWidget):
    """In the place of the table; what it offers is done by keyboard as well."""

    def __init__(self, forget: Then, everywhere: Then) -> None:
        super().__init__()
        self.title = Words("", "subtitle")
        self.advice = Words("", "soft")
        self.near = Words("", "strong")
        self.show_near = Button("แสดงชื่อเหล่านี้", self._near, icon="people")
        self.everywhere = Button("ค้นโดยไม่ใช้ตัวกรอง", everywhere)
        self.all = Button("แสดงทั้งหมด", forget)
        self._then: Then | None = None
        buttons = QWidget()
        buttons.setLayout(row(self.everywhere, self.all, gap=8))
        centred(self, self.title, self.advice, self.near, self.show_near, buttons)
        self.near.hide()
        self.show_near.hide()

    def tell(self, words: str, *, filtered: bool) -> None:
        """Say what was not found."""
        self.title.setText(f"ไม่พบ “{words}”" if words else "ไม่พบรายการตามตัวกรอง")
        self.advice.setText("ลองคำที่สั้นลง หรือค้นโดยไม่ใช้ตัวกรอง" if filtered else "ลองคำที่สั้นลง")
        self.everywhere.setVisible(bool(words) and filtered)
        self.near.hide()
        self.show_near.hide()

    def suggest(self, text: str, then: Then) -> None:
        """Offer what was meant, perhaps."""
        self._then = then
        self.near.setText(text)
        self.near.show()
        self.show_near.show()
        announce(self.near, text)

    def _near(self) -> None:
        if self._then is not None:
            self._then()


def centred(parent: QWidget, *pieces: QWidget) -> None:
    """Put pieces below each other in the middle of the room."""
    parent.setObjectName("ground")
    parent.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    lines = [row(None, piece, None) for piece in pieces]
    frame = QVBoxLayout(parent)
    put(frame, None, column(*lines, gap=8), None, None)
