"""The card that opens an office: which folder, which passphrase."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.ui.background import Background
from centredesk.ui.parts.boxes import Card, column, put, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words, name_for
from centredesk.ui.parts.secret_field import SecretField
from centredesk.ui.passphrases.wait_bar import WaitBar
from centredesk.ui.theme.words import by_hand

Opening = Callable[[Path, str], Any]

_WIDTH = 416
_NO_FOLDER = by_hand("ยัง|ไม่ได้|เลือก|โฟลเดอร์|ของ|สำนักงาน")
_ADVICE = by_hand("เลือก|โฟลเดอร์|ของ|สำนักงาน|ที่|มี|อยู่ หรือ|ตั้ง|สำนักงาน|ใหม่|ใน|เครื่อง|นี้")


class UnlockCard(QWidget):
    """Asks for the passphrase of one office and opens it in the background."""

    opened = Signal(object)
    new_wanted = Signal()

    def __init__(self, background: Background, opening: Opening, folder: Path | None) -> None:
        super().__init__()
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._background = background
        self._opening = opening
        self.folder = folder
        self.closed = False
        self._make()
        self._lay_out()
        self._show_folder()

    def start(self) -> None:
        """Put the keyboard where the next key belongs."""
        (self.secret if self.folder else self._choose).setFocus()

    def forget(self) -> None:
        """Empty what was typed."""
        self.secret.clear()
        self._tell("")

    def tell_taken(self) -> None:
        """Say that another window has this office open."""
        self._tell("สำนักงานนี้เปิดอยู่แล้วในอีกหน้าต่างหนึ่ง โปรแกรมได้เรียกหน้าต่างนั้นขึ้นมาแล้ว", wrong=False)

    # ── the card ──

    def _make(self) -> None:
        self._where = Words(role="help")
        self.secret = SecretField("รหัสผ่าน")
        self._label = Words("รหัสผ่าน", "label")
        name_for(self._label, self.secret)
        self.keyboard = Words(role="caption")
        self.error = Words(role="error", wrap=True)
        self._error_mark = Picture("error_circle_filled", "bad", size=16)
        self.wait = WaitBar()
        self.open = Button("เปิดแฟ้มข้อมูล", self._try, kind="main")
        self._choose = Button("เลือกสำนักงาน", self._choose_folder, kind="link")
        self._new = Button("ตั้งสำนักงานใหม่", self.new_wanted.emit, kind="link")
        self.secret.returnPressed.connect(self._try)
        self.secret.textEdited.connect(lambda _: self.secret.show_fault(False))
        self.secret.keyboard.connect(self.keyboard.setText)
        self.wait.over.connect(self._may_try)
        self.open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        card = Card(kind="sheet")
        card.setFixedWidth(_WIDTH)
        card.body.setContentsMargins(32, 28, 32, 22)
        card.body.setSpacing(6)
        brand = column(Words("centredesk", "strong"), self._where, gap=0)
        card.add(
            row(Picture("shield_checkmark_filled", "accent", size=32), brand, None, gap=12), 18
        )
        card.add(Words("เปิดแฟ้มข้อมูล", "title"), 10, self._label, self.secret)
        told = row(gap=6)
        told.addWidget(self._error_mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.error, 1)
        card.add(told, self.keyboard, 4, self.wait, 6)
        card.add(self.open, 8, rule(), 4, row(self._choose, None, self._new))
        frame = QVBoxLayout(self)
        put(frame, None, row(None, card, None), None, None)
        self._tell("")

    def _show_folder(self) -> None:
        self._where.setText(self.folder.name if self.folder else "ศูนย์ปฏิบัติการป้องกันและปราบปราม")
        self._where.setToolTip(str(self.folder) if self.folder else "")
        self._choose.name("เลือกสำนักงานอื่น" if self.folder else "เลือกสำนักงาน")
        for widget in (self._label, self.secret, self.open, self.keyboard):
            widget.setEnabled(self.folder is not None)
        if self.folder is None:
            self._tell(_NO_FOLDER + " " + _ADVICE, wrong=False)

    # ── what happens ──

    def choose(self, folder: Path) -> None:
        """Take another office."""
        self.folder = folder
        self.forget()
        self.wait.wait(0)
        self._show_folder()
        self._may_try()
        self.start()

    def _choose_folder(self) -> None:
        # The dialog's classes are made on import, and few ever open it.
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        start = str(self.folder.parent) if self.folder else str(Path.home())
        if chosen := QFileDialog.getExistingDirectory(self, "เลือกโฟลเดอร์ของสำนักงาน", start):
            self.choose(Path(chosen))

    def _try(self) -> None:
        if self.folder is None or self.wait.waiting or not self.secret.text():
            return
        folder, words = self.folder, self.secret.text()
        self._busy(True)
        self._background.run(
            lambda: self._opening(folder, words), self._opened, failed=self._refused, owner=self
        )

    def _opened(self, desk: object) -> None:
        self.forget()
        self._busy(False)
        self.opened.emit(desk)

    def _refused(self, error: DeskError) -> None:
        self._busy(False)
        self._tell(str(error))
        wrong = isinstance(error, WrongPassphrase)
        self.secret.show_fault(wrong)
        if isinstance(error, WrongPassphrase):
            self.wait.wait(error.wait)
            self.open.setEnabled(not self.wait.waiting)
            self.secret.selectAll()
        self.secret.setFocus()

    def _busy(self, working: bool) -> None:
        self.secret.setReadOnly(working)
        self.open.setEnabled(not working)
        self.open.name("กำลังเปิดแฟ้มข้อมูล" if working else "เปิดแฟ้มข้อมูล")

    def _may_try(self) -> None:
        self.open.setEnabled(self.folder is not None)

    def _tell(self, sentence: str, *, wrong: bool = True) -> None:
        self.error.say(sentence, "" if wrong else "accent")
        self.error.setVisible(bool(sentence))
        mark = ("error_circle_filled", "bad") if wrong else ("info_filled", "accent")
        self._error_mark.show_picture(*mark)
        self._error_mark.setVisible(bool(sentence))
