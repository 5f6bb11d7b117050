"""The card that opens an office: which folder, which passphrase."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.ui.background import Background
from centredesk.ui.parts.boxes import Card, column, put, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words, name_for
from centredesk.ui.parts.secret_field import SecretField

if TYPE_CHECKING:
    from centredesk.ui.passphrases.wait_bar import WaitBar
    from centredesk.ui.unlock.standing import Standing
    from centredesk.ui.unlock.welcome import Welcome

Opening = Callable[[Path, str], Any]

_WIDTH = 416


class UnlockCard(QFrame):
    """Asks for the passphrase of one office and opens it in the background.

    It is painted first of all, so it makes what few ever see when it is wanted: the ways of a
    first start, the wait after wrong guesses.
    """

    opened = Signal(object)
    new_wanted = Signal()
    recovery_wanted = Signal(object)
    sample_wanted = Signal()

    def __init__(self, background: Background, opening: Opening, folder: Path | None) -> None:
        super().__init__()
        self.setObjectName("cover")
        self._background = background
        self._opening = opening
        self.folder = folder
        self.closed = False
        self._make()
        self._lay_out()
        self._show_folder()

    def start(self) -> None:
        """Put the keyboard where the next key belongs."""
        (self.secret if self.folder else self.welcome.first).setFocus()
        self.keyboard.setText(self.secret.keyboard_state())

    def forget(self) -> None:
        """Empty what was typed."""
        self.secret.clear()
        self._tell("")

    def look(self) -> None:
        """Say how things stand at this office's door, once somebody has looked."""
        from centredesk.ui.unlock.standing import standing  # noqa: PLC0415  after the first paint

        if (folder := self.folder) is not None:
            self._background.run(lambda: standing(folder), self._stands, owner=self, where="files")

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
        self.stands = Words(role="help", wrap=True)
        self.open = Button("เปิดแฟ้มข้อมูล", self._try, kind="main")
        self._choose = Button("สำนักงานอื่น", self._choose_folder, kind="link")
        self._new = Button("ตั้งสำนักงานใหม่", self.new_wanted.emit, kind="link")
        self.recover = Button("ใช้เอกสารกู้คืน", self._recover, kind="link")
        self.secret.returnPressed.connect(self._try)
        self.secret.textEdited.connect(lambda _: self.secret.show_fault(False))
        self.secret.keyboard.connect(self.keyboard.setText)
        self.open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        self.sheet = Card(kind="sheet")
        self.sheet.body.setContentsMargins(32, 28, 32, 22)
        self.sheet.body.setSpacing(6)
        add = self.sheet.add
        add(_brand(self._where), 18)
        add(Words("เปิดแฟ้มข้อมูล", "title"), 10, self._label, self.secret)
        told = row(column(self._error_mark, None), self.error, gap=6)
        told.setStretch(1, 1)
        self._waiting = column()
        add(told, self.keyboard, 4, self._waiting, self.stands, 6)
        add(self.open, 8, rule(), 4, row(self._choose, None, self._new, None, self.recover))
        self.sheet.setFixedWidth(_WIDTH)
        cards = [self.sheet] if self.folder else [self.welcome, self.sheet]
        put(QVBoxLayout(self), None, row(None, *cards, None), None, None)
        if self.folder is None:
            self.sheet.hide()
        self._tell("")
        self.stands.hide()

    @cached_property
    def wait(self) -> "WaitBar":
        """How long until the next try."""
        from centredesk.ui.passphrases.wait_bar import WaitBar  # noqa: PLC0415  few guess wrong

        made = WaitBar()
        made.over.connect(self._may_try)
        self._waiting.addWidget(made)
        return made

    @cached_property
    def welcome(self) -> "Welcome":
        """What is shown while no office is known."""
        from centredesk.ui.unlock.welcome import Welcome  # noqa: PLC0415  for the first start only

        made = Welcome(_brand(Words("ศูนย์ปฏิบัติการป้องกันและปราบปราม", "help")))
        made.found.connect(self.new_wanted)
        made.open.connect(self._choose_folder)
        made.sample.connect(self.sample_wanted)
        made.setFixedWidth(_WIDTH)
        return made

    def _show_folder(self) -> None:
        self._where.setText(self.folder.name if self.folder else "")
        self._where.setToolTip(str(self.folder) if self.folder else "")

    # ── what happens ──

    def choose(self, folder: Path) -> None:
        """Take another office."""
        if self.folder is None:
            self.welcome.hide()
            self.sheet.show()
        self.folder = folder
        self.forget()
        self.wait.wait(0)
        self._show_folder()
        self._may_try()
        self.start()
        self.look()

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
            self.look()
        self.secret.setFocus()

    def _recover(self) -> None:
        self.recovery_wanted.emit(self.folder)

    def _stands(self, found: "Standing") -> None:
        hint = f"สำนักงานตัวอย่าง รหัสผ่านคือ “{found.hint}”" if found.hint else ""
        self.stands.setText(hint or found.words)
        self.stands.setVisible(bool(hint or found.words))
        if found.wait and not self.wait.waiting:
            self.wait.wait(found.wait)
            self.open.setEnabled(False)

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


def _brand(where: Words) -> QWidget:
    whole = QWidget()
    whole.setLayout(
        row(
            Picture("shield_checkmark_filled", "accent", size=32),
            column(Words("centredesk", "strong"), where, gap=0),
            None,
            gap=12,
        )
    )
    return whole
