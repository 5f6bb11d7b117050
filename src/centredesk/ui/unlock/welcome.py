"""The very first start: no office is known yet, and there are three ways to one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from centredesk.ui.parts.boxes import Card, column
from centredesk.ui.parts.buttons import Button, Kind
from centredesk.ui.parts.labels import Words
from centredesk.ui.theme.words import by_hand

_TOLD = by_hand("แฟ้ม|ข้อมูล|เข้ารหัส และ|อยู่|ใน|เครื่อง|นี้|เท่านั้น โปรแกรม|ไม่|ใช้|อินเทอร์เน็ต")
_NEW = by_hand("สำหรับ|ศูนย์|ที่|ยัง|ไม่|เคย|ใช้|โปรแกรม|นี้ ใช้|เวลา|ประมาณ 3 นาที")
_OPEN = by_hand("เลือก|โฟลเดอร์|ของ|สำนักงาน|ที่|มี|อยู่|ใน|เครื่อง|นี้")
_SAMPLE = by_hand("บุคคล|และ|เหตุการณ์|ทั้งหมด|แต่ง|ขึ้น มี|คำ|แนะนำ|ทีละ|ขั้น ลบ|ทิ้ง|ได้|ทุก|เมื่อ")


class Welcome(Card):
    """Found an office, open one, or try an invented one."""

    found = Signal()
    open = Signal()
    sample = Signal()

    def __init__(self, brand: QWidget) -> None:
        super().__init__(kind="sheet")
        self.body.setContentsMargins(32, 28, 32, 28)
        self.body.setSpacing(6)
        self.first = _wide("ตั้งสำนักงานใหม่", self.found.emit, "main")
        self.second = _wide("เปิดสำนักงานที่มีอยู่", self.open.emit)
        self.third = _wide("ลองใช้กับสำนักงานตัวอย่าง", self.sample.emit)
        self.add(brand, 18, Words("เริ่มใช้งาน", "title"), Words(_TOLD, "soft", wrap=True), 12)
        for button, told in ((self.first, _NEW), (self.second, _OPEN), (self.third, _SAMPLE)):
            self.add(column(button, Words(told, "help", wrap=True), gap=4), 10)


def _wide(text: str, wanted: Callable[[], None], kind: Kind = "normal") -> Button:
    button = Button(text, wanted, kind=kind)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
