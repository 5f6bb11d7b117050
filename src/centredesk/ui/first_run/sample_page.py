"""The invented office is made: how far, a way to stop, and then its passphrase."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from centredesk.errors import DeskError
from centredesk.ui.background import Background, Job
from centredesk.ui.notices import Banner
from centredesk.ui.parts.boxes import Card, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words

_WIDTH = 480
_WHAT = (
    "บุคคล เหตุการณ์ และหน่วยงานในสำนักงานตัวอย่างแต่งขึ้นทั้งหมด ใช้ลองทุกอย่างได้โดยไม่กระทบข้อมูลจริง "
    "ทุกหน้าต่างมีแถบ “ข้อมูลตัวอย่าง” กำกับ"
)


class SamplePage(QWidget):
    """Makes the invented office, tells its passphrase, and opens it."""

    made = Signal(object)
    left = Signal()

    def __init__(
        self,
        background: Background,
        making: Callable[..., str],
        opening: Callable[[str], Any],
    ) -> None:
        super().__init__()
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.closed = False
        self._background, self._making, self._opening = background, making, opening
        self._job: Job | None = None
        self._secret = ""
        self.banner = Banner(closable=False)
        self.title = Words("กำลังเตรียมสำนักงานตัวอย่าง", "title")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("ความคืบหน้า")
        self.far = Words("ใช้เวลาประมาณ 10 วินาที", "help")
        self._label = Words("รหัสผ่านของสำนักงานตัวอย่าง", "label")
        self.secret = Words("", "subtitle")
        self.secret.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.stop = Button("ยกเลิก", self._leave, keys="Esc")
        self.open = Button("เปิดสำนักงานตัวอย่าง", self._open, kind="main")
        self._lay_out()

    def start(self) -> None:
        """Begin at once."""
        self.stop.setFocus()
        self._job = self._background.run(
            self._making, self._made, failed=self._refused, owner=self, reporting=True
        )
        self._job.progressed.connect(self._moved)

    def _lay_out(self) -> None:
        card = Card(kind="sheet")
        card.setFixedWidth(_WIDTH)
        card.body.setContentsMargins(32, 28, 32, 24)
        head = row(Picture("shield_checkmark_filled", "accent", size=32), self.title, None, gap=12)
        card.add(head, 4, Words(_WHAT, "soft", wrap=True), 8, self.bar, self.far)
        card.add(self._label, self.secret, self.banner, 8, row(None, self.stop, self.open))
        frame = QVBoxLayout(self)
        put(frame, None, row(None, card, None), None, None)
        for widget in (self._label, self.secret, self.open):
            widget.hide()

    def _moved(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.far.setText(f"{done:,} จาก {of:,} เรื่อง")

    def _made(self, passphrase: str) -> None:
        self._job, self._secret = None, passphrase
        self.title.setText("สำนักงานตัวอย่างพร้อมแล้ว")
        self.secret.setText(passphrase)
        self.bar.hide()
        self.far.hide()
        for widget in (self._label, self.secret, self.open):
            widget.show()
        self.stop.name("ย้อนกลับ", "Esc")
        self.open.setFocus()

    def _open(self) -> None:
        secret, opening = self._secret, self._opening
        self.open.setEnabled(False)
        self._background.run(
            lambda: opening(secret), self.made.emit, failed=self._refused, owner=self
        )

    def _refused(self, error: DeskError) -> None:
        self._job = None
        self.open.setEnabled(True)
        self.banner.tell_error(error)

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.left.emit()
