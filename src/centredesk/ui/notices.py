"""How news reaches the user: banner, list of faults, work under way, toast, last resort."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from centredesk.errors import DeskError
from centredesk.logs import log_fault
from centredesk.ui.background import Job
from centredesk.ui.parts.boxes import clear, column, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Tone, Words
from centredesk.ui.parts.live import announce
from centredesk.ui.theme.repaint import restyle
from centredesk.ui.theme.words import plain

_PICTURES: dict[str, str] = {
    "bad": "error_circle_filled",
    "warn": "warning_filled",
    "good": "checkmark_circle_filled",
    "accent": "info_filled",
}
TOAST_SECONDS = 10
_PATIENCE = 400
_DIALOG = 480
_ABOVE_FOOT = 92  # status line, footer and a gap: the main button stays in sight


@dataclass(frozen=True)
class Remedy:
    """Something a notice offers to do."""

    text: str
    then: Callable[[], object]
    quiet: bool = False


class Banner(QWidget):
    """News above the work: it stays until what it says is solved."""

    def __init__(self, *, closable: bool = True) -> None:
        super().__init__()
        self._box = QFrame()
        self._box.setProperty("kind", "banner")
        self._picture = Picture("info_filled", "accent")
        self.title = Words(role="strong", wrap=True)
        self.sentence = Words(wrap=True)
        self._remedies = row(gap=12)
        shut = Button("ปิดข้อความนี้", self.hide, kind="icon", icon="dismiss")
        frame = QHBoxLayout(self._box)
        frame.setContentsMargins(14, 10, 10, 12)
        frame.setSpacing(12)
        frame.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        frame.addLayout(column(self.title, self.sentence, self._remedies), 1)
        frame.addWidget(shut, 0, Qt.AlignmentFlag.AlignTop)
        shut.setVisible(closable)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 12, 0, 4)
        around.addWidget(self._box)
        self._box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._box)
        self.hide()

    def tell(self, title: str, sentence: str = "", *remedies: Remedy, tone: Tone = "bad") -> None:
        """Show news, with at most two things to do about it."""
        self._box.setProperty("tone", tone)
        restyle(self._box)
        self._picture.show_picture(_PICTURES[tone or "accent"], tone or "accent")
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        clear(self._remedies)
        for remedy in remedies:
            made = Button(remedy.text, remedy.then, kind="quiet" if remedy.quiet else "normal")
            self._remedies.addWidget(made)
        self._remedies.addStretch(1)
        for named in (self, self._box):
            named.setAccessibleName(plain(f"{title} {sentence}").strip())
        announce(self, f"{title} {sentence}", at_once=tone in ("bad", "warn"))
        self.show()

    def tell_error(self, error: DeskError) -> None:
        """Show what went wrong as its author wrote it."""
        self.tell(error.sentence, error.advice)

    def list_faults(self, title: str, faults: list[Remedy]) -> None:
        """After submitting: the faulty fields as links, in page order."""
        numbered = [
            Remedy(f"{number}. {fault.text}", fault.then, quiet=True)
            for number, fault in enumerate(faults, 1)
        ]
        self.tell(title, "", *numbered)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class Toast(QFrame):
    """News of success at the bottom right; it waits while somebody looks at it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("kind", "toast")
        self.words = Words()
        self._undo = Button("เลิกทำ", self._undone, kind="toast", keys="Ctrl+Z")
        self._then: Callable[[], object] | None = None
        frame = QHBoxLayout(self)
        frame.setContentsMargins(16, 8, 8, 8)
        frame.setSpacing(12)
        frame.addLayout(
            row(Picture("checkmark_circle_filled", "toast_g"), self.words, 8, self._undo, gap=12)
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, and offer to undo it."""
        self.words.setText(text)
        announce(self, text)
        self._then = undo
        self._undo.setVisible(undo is not None)
        self.show()
        self.ensurePolished()
        self.adjustSize()
        self._settle()
        self.raise_()
        self._timer.start(TOAST_SECONDS * 1000)

    def _undone(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()

    def _settle(self) -> None:
        if (over := self.parentWidget()) is not None:
            self.move(over.width() - self.width() - 24, over.height() - self.height() - _ABOVE_FOOT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stay in the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        """Wait while the pointer is over it."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Go on counting."""
        self._timer.start(TOAST_SECONDS * 1000)


class WorkBar(QWidget):
    """What is under way, how far, how long still, and a way to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self._what = Words("", "strong")
        self._far = Words("", "help")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = Button("ยกเลิก", self._cancel)
        others = Words("ทำงานอื่นต่อได้ระหว่างรอ", "help")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(8, 12, 8, 12)
        lines.setSpacing(8)
        put(lines, row(self._what, None, self._far), self._bar, row(others, None, self._stop))
        self._job: Job | None = None
        self._since = 0.0
        self._unit = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._appear)
        self.hide()

    def follow(self, job: Job, what: str, unit: str) -> None:
        """Show this job, once it has taken longer than a moment."""
        self._job, self._unit, self._since = job, unit, time.monotonic()
        self._what.setText(what)
        self._far.setText("")
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        job.progressed.connect(self._moved)
        job.ended.connect(self._ended)
        self._wait.start(_PATIENCE)

    def _appear(self) -> None:
        if self._job is not None and not self._job.done:
            self.show()

    def _moved(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._far.setText(f"{done:,} จาก {of:,} {self._unit}{self._left(done, of)}")
        self._bar.setAccessibleName(plain(self._far.text()))

    def _left(self, done: int, of: int) -> str:
        spent = time.monotonic() - self._since
        if not done or spent < 2:
            return ""
        seconds = round(spent / done * (of - done))
        words = f"{seconds} วินาที" if seconds < 90 else f"{round(seconds / 60)} นาที"
        return f" · เหลือประมาณ {words}"

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._far.setText("กำลังหยุด")

    def _ended(self) -> None:
        self._wait.stop()
        self._job = None
        self.hide()


class _Fitted(QDialog):
    """A dialog as high as its words need at its width; Qt guesses for a narrower one."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_DIALOG)

    def event(self, event: QEvent) -> bool:
        """Fit when it is shown, and when something in it comes or goes."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            layout = self.layout()
            if layout is not None and layout.hasHeightForWidth():
                self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        return done


def _told(text: str, role: str) -> Words:
    """Words whose least height is a line: what they would like is guessed for a narrow label."""
    made = Words(text, role, wrap=True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made


class Question(_Fitted):
    """A dialog for what cannot be taken back: the act, its consequence, two verbs."""

    def __init__(
        self, parent: QWidget | None, title: str, sentence: str, verb: str, *, grave: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.keep = Button("ยกเลิก", self.reject, keys="Esc")
        self.act = Button(verb, self.accept, kind="danger" if grave else "main")
        self.body = QVBoxLayout()
        frame = QVBoxLayout(self)
        frame.setContentsMargins(24, 20, 24, 20)
        frame.setSpacing(12)
        frame.addWidget(_told(title, "subtitle"))
        frame.addWidget(_told(sentence, "soft"))
        frame.addLayout(self.body)
        frame.addLayout(row(None, self.keep, self.act))
        self.keep.setFocus()


class OurFault(_Fitted):
    """The last resort: calm, with a code that stands in the log."""

    def __init__(self, parent: QWidget | None, code: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("โปรแกรมทำงานขั้นนี้ไม่สำเร็จ")
        title = _told("โปรแกรมทำงานขั้นนี้ไม่สำเร็จ", "subtitle")
        sentence = _told(
            "ข้อมูลที่บันทึกไว้แล้วยังอยู่ครบ ขั้นที่ทำค้างอยู่ถูกยกเลิกทั้งขั้น ทำงานต่อได้ "
            "หากเกิดซ้ำ โปรดแจ้งผู้ดูแลโปรแกรมพร้อมรหัสนี้",
            "soft",
        )
        frame = QVBoxLayout(self)
        frame.setContentsMargins(24, 20, 24, 20)
        frame.setSpacing(12)
        code_words = Words(code, "strong")
        code_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        go_on = Button("ทำงานต่อ", self.accept, kind="main")
        for widget in (title, sentence, code_words):
            frame.addWidget(widget)
        frame.addLayout(row(None, go_on))


def tell_our_fault(window: QWidget, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Log our fault without any value, and say so calmly; one dialog at a time."""
    code = os.urandom(3).hex().upper()
    log_fault(code, kind, trace)
    if not any(isinstance(child, OurFault) for child in window.children()):
        dialog = OurFault(window, code)
        dialog.exec()
        dialog.deleteLater()
