"""The line at the foot of the window: drafts at the left; file, who and lock at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.ui.parts.boxes import put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words, key_hint

_READY = "พร้อมใช้งาน"


class StatusLine(QWidget):
    """What is saved, what is sealed, who is working."""

    locked = Signal()

    def __init__(self, who: str) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(32)
        self.state = Words(_READY, "caption")
        lock = Button("ล็อก", self.locked.emit, kind="status")
        sealed = row(Picture("lock_closed", "text2", size=16), Words("แฟ้มข้อมูลเข้ารหัสแล้ว", "caption"))
        frame = QHBoxLayout(self)
        frame.setContentsMargins(16, 0, 16, 0)
        put(frame, self.state, None, sealed, _dot(), Words(who, "caption"), _dot(), lock)
        frame.addWidget(key_hint("Ctrl L"))

    def say(self, text: str = "") -> None:
        """What the page has to say about its draft."""
        self.state.setText(text or _READY)


def _dot() -> Words:
    dot = Words("·", "caption")
    dot.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return dot
