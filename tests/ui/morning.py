"""A whole morning of a clerk, by keyboard alone; told once, for the journey and for the kills."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from centredesk.ui.application import Program
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page
from centredesk.ui.theme.words import plain

NONE = Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_MOST_TABS = 120
_PATIENCE = 20.0


class Hands:
    """Two hands on a keyboard: every key goes to whatever has the focus, as in life."""

    def __init__(
        self, program: Program, *, pause: float = 0.0, after: Callable[[], None] = lambda: None
    ) -> None:
        self.program = program
        self._pause = pause
        self._after = after

    @property
    def window(self) -> MainWindow:
        """The window of the open office."""
        assert self.program.main is not None, "the office is closed"
        return self.program.main

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return self.window.page

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.program.window

    def press(self, key: Qt.Key, how: Qt.KeyboardModifier = NONE) -> None:
        """One key, then whatever follows from it."""
        QTest.keyClick(self.focus, key, how)
        self._tick()
        self.wait()

    def write(self, text: str) -> None:
        """One sign after another."""
        for sign in text:
            number = ord(sign.upper()) if sign.isascii() else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, number, NONE, sign))
            self._tick()

    def reach(self, name: str) -> None:
        """Tab until the widget of this name has the keyboard."""
        for _ in range(_MOST_TABS):
            if plain(self.focus.accessibleName()).startswith(name):
                return
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
        raise AssertionError(f"no Tab leads to {name!r} on the page {self.page.name}")

    def fill(self, name: str, text: str) -> None:
        """Write into a field."""
        self.reach(name)
        self.write(text)

    def choose(self, name: str, words: str) -> None:
        """Choose from a list by typing."""
        self.fill(name, words)
        self.wait()
        self.press(Qt.Key.Key_Return)

    def pick(self, name: str, words: str) -> None:
        """Choose a record by typing, once it has been found."""
        self.fill(name, words)
        self.rest(0.4)
        self.press(Qt.Key.Key_Return)

    def command(self, words: str) -> None:
        """Ctrl+K, a word, Enter."""
        self.press(Qt.Key.Key_K, CONTROL)
        self.write(words)
        self.rest(0.4)
        self.press(Qt.Key.Key_Return)
        self.rest(0.2)

    def tick(self, name: str) -> None:
        """Tick a box, or press one answer of several."""
        self.reach(name)
        self.press(Qt.Key.Key_Space)

    def wait(self) -> None:
        """Until the clerk behind the window has nothing left to do."""
        end = time.monotonic() + _PATIENCE
        for _ in range(2):
            QTest.qWait(1)
            while self.program.background.busy and time.monotonic() < end:
                QTest.qWait(5)

    def rest(self, seconds: float) -> None:
        """Think for a moment."""
        QTest.qWait(round(seconds * 1000))
        self.wait()

    def _tick(self) -> None:
        if self._pause:
            QTest.qWait(round(self._pause * 1000))
        self._after()


def unlock(hands: Hands, passphrase: str) -> None:
    """Come in the morning."""
    program = hands.program
    hands.write(passphrase)
    QTest.keyClick(hands.focus, Qt.Key.Key_Return)
    end = time.monotonic() + _PATIENCE
    while program.main is None and time.monotonic() < end:
        QTest.qWait(10)
    hands.wait()


def take_in(hands: Hands) -> None:
    """A report by telephone; the person was met before, as the panel says."""
    hands.press(Qt.Key.Key_N, CONTROL)
    hands.choose("ช่องทาง", "1300")
    hands.choose("ผู้แจ้ง", "พลเมืองดี")
    hands.fill("สาระสำคัญ", "พบคนงานถูกยึดหนังสือเดินทางและไม่ได้รับค่าจ้าง")
    hands.tick("ความเร่งด่วน: ด่วน")
    hands.press(Qt.Key.Key_Tab, CONTROL)
    hands.fill("สถานที่", "ท่าสายลวด")
    hands.wait()
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Tab, CONTROL)
    hands.fill("ชื่อ", "ปานดาว")
    hands.fill("นามสกุล", "สมมุติเมือง")
    hands.tick("เพศ: หญิง")
    hands.choose("สัญชาติ", "เมียนมา")
    hands.fill("วันเกิด", "2547")
    hands.choose("ที่มาของอายุ", "เอกสาร")
    hands.rest(0.5)
    hands.press(Qt.Key.Key_F6)
    hands.reach("เป็นคนเดียวกัน")
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Tab, CONTROL)
    hands.choose("รูปแบบหลัก", "ประมง")
    hands.choose("ลักษณะ", "ภายใน")
    hands.press(Qt.Key.Key_Tab, CONTROL)
    hands.reach("เปิดกรณี")
    hands.press(Qt.Key.Key_Return)


def screen(hands: Hands) -> None:
    """The person is screened; the elements are not complete, so the result needs its reason."""
    hands.press(Qt.Key.Key_4, ALT)
    hands.press(Qt.Key.Key_N, CONTROL)
    hands.pick("บุคคล", "ปานดาว")
    hands.fill("เริ่มสัมภาษณ์", "t")
    hands.fill("ผู้สัมภาษณ์", "สมมติ ใจดี")
    for right in ("วัตถุประสงค์", "การใช้ข้อมูล", "สิทธิที่จะพัก", "ความสมัครใจ", "สิทธิตามมาตรา"):
        hands.tick(f"ได้อธิบายแล้ว: {right}")
    hands.tick("ความยินยอม: ใช่")
    for _ in range(3):
        hands.press(Qt.Key.Key_Tab, CONTROL)
    hands.tick("การกระทำ: จัดหา")
    hands.tick("ความมุ่งหมาย (การแสวงหาประโยชน์): บังคับใช้แรงงานหรือบริการ")
    hands.choose("ผลการคัดแยก", "ผู้เสียหายจากการค้ามนุษย์")
    hands.fill("เหตุผลของผู้วินิจฉัย", "นายจ้างยึดหนังสือเดินทางและขู่ว่าจะส่งตัวให้ตำรวจ")
    hands.press(Qt.Key.Key_Return, CONTROL)


def assist(hands: Hands, case: str) -> None:
    """Three people get the same help, entered once."""
    hands.command("ช่วยเหลือหลายคน")
    hands.write(case)
    hands.rest(0.4)
    hands.press(Qt.Key.Key_Down)
    for _ in range(3):
        hands.press(Qt.Key.Key_Space)
        hands.press(Qt.Key.Key_Down)
    hands.choose("บริการ", "อาหาร")
    hands.fill("ผู้ให้บริการ", "บ้านพักตัวอย่าง")
    hands.fill("วันที่เริ่ม", "t")
    hands.fill("จำนวนเงิน (บาท)", "1,200.50")
    hands.choose("แหล่งเงิน", "กองทุน")
    hands.press(Qt.Key.Key_S, CONTROL)


def mend(hands: Hands) -> None:
    """Two rows of a register wait for correction; both are taken in."""
    hands.command("แถวที่พักไว้")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("ลาว")
    hands.wait()
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("1/10/2568")
    hands.press(Qt.Key.Key_Return, CONTROL)


def report(hands: Hands) -> None:
    """The return of the month, saved as Excel and PDF."""
    hands.press(Qt.Key.Key_9, ALT)
    hands.rest(0.5)
    hands.reach("บันทึก Excel และ PDF")
    hands.press(Qt.Key.Key_Space)
    hands.rest(0.5)


def lock(hands: Hands) -> None:
    """Off to lunch."""
    hands.press(Qt.Key.Key_L, CONTROL)
    hands.rest(0.5)
