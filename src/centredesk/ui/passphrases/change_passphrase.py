"""A member changes their own passphrase: the one of now, the new one twice."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from centredesk.errors import BadValue, DeskError, WrongPassphrase
from centredesk.ui.background import Background
from centredesk.ui.parts.boxes import Scrolling, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.parts.secret_field import SecretField
from centredesk.ui.passphrases.new_passphrase import NewPassphrase
from centredesk.ui.passphrases.wait_bar import WaitBar

if TYPE_CHECKING:
    from centredesk.desk import Desk

_WIDTH, _HEIGHT = 520, 536


class ChangePassphrase(QDialog):
    """A secret act, so a dialog; `changed` says that the new passphrase holds from now on."""

    changed = Signal()

    def __init__(self, parent: QWidget | None, desk: "Desk", background: Background) -> None:
        super().__init__(parent)
        self.setWindowTitle("เปลี่ยนรหัสผ่านของตนเอง")
        self.setMinimumWidth(_WIDTH)
        self.closed = False
        self._changing: Callable[[str, str], None] = desk.change_passphrase
        self._background = background
        self.old = SecretField("รหัสผ่านปัจจุบัน")
        self._old = Labelled("รหัสผ่านปัจจุบัน", self.old, required=True)
        names = (desk.member.full_name, desk.centre.name_th or "")
        self.new = NewPassphrase(lambda: names, label="รหัสผ่านใหม่")
        self.wait = WaitBar()
        self.keep = Button("ยกเลิก", self.reject, keys="Esc")
        self.act = Button("เปลี่ยนรหัสผ่าน", self._try, kind="main")
        self._lay_out()
        self.wait.over.connect(lambda: self.act.setEnabled(True))
        self.old.textEdited.connect(lambda _: self._old.show_fault(""))
        self.finished.connect(self._left)
        self.old.setFocus()

    def _lay_out(self) -> None:
        told = "รหัสผ่านใหม่ใช้ได้ทันทีและรหัสผ่านเดิมใช้ไม่ได้อีก ข้อมูลไม่ต้องเข้ารหัสใหม่ สมาชิกคนอื่นใช้รหัสผ่านเดิมต่อไป"
        self._body = Scrolling(margins=(24, 20, 24, 8))
        self._body.add(Words("เปลี่ยนรหัสผ่านของตนเอง", "subtitle"), Words(told, "soft", wrap=True))
        self._body.add(self._old, self.wait, self.new, None)
        buttons = row(None, self.keep, self.act)
        buttons.setContentsMargins(24, 0, 24, 0)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 20)
        frame.setSpacing(12)
        frame.addWidget(self._body, 1)
        frame.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def _try(self) -> None:
        if self.wait.waiting or not self._complete():
            return
        old, new, changing = self.old.text(), self.new.text(), self._changing
        self.act.setEnabled(False)
        self._background.run(
            lambda: changing(old, new), self._done, failed=self._refused, owner=self, certain=True
        )

    def _complete(self) -> bool:
        typed = bool(self.old.text())
        self._old.show_fault("" if typed else "ต้องระบุรหัสผ่านปัจจุบัน")
        return not self.new.faults() and typed

    def _done(self, _: object) -> None:
        self.changed.emit()
        self.accept()

    def _refused(self, error: DeskError) -> None:
        wrong = isinstance(error, WrongPassphrase)
        self.act.setEnabled(True)
        if isinstance(error, BadValue) or not wrong:
            self.new.show_fault(str(error))
            return
        self._old.show_fault(str(error))
        self.old.setFocus()
        self.old.selectAll()
        if isinstance(error, WrongPassphrase):
            self.wait.wait(error.wait)
            self.act.setEnabled(not self.wait.waiting)

    def _left(self) -> None:
        self.closed = True
        self.old.clear()
        self.new.forget()
