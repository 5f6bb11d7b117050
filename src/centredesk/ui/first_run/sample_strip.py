"""The strip over the window of an invented office: it cannot be mistaken for a real one."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.ui.parts.boxes import ground, put
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words


def sample_strip(guide: Callable[[], None]) -> QWidget:
    """The words, and a way to see the tour again."""
    strip = ground("sample")
    strip.setFixedHeight(36)
    frame = QHBoxLayout(strip)
    frame.setContentsMargins(16, 0, 12, 0)
    mark = Picture("info_filled", "warn", size=16)
    words = Words("ข้อมูลตัวอย่าง", "strong", tone="warn")
    told = Words("บุคคลและเหตุการณ์ทั้งหมดแต่งขึ้น ห้ามใช้บันทึกเรื่องจริง", "help")
    put(frame, mark, words, told, None, Button("ดูคำแนะนำ", guide, kind="quiet"))
    return strip
