"""The wizard: steps at the left, one step at a time, the long work in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from centredesk.actions.offices import NewOffice
from centredesk.errors import DeskError
from centredesk.ui.background import Background
from centredesk.ui.first_run.steps import DISTRICT, CentreStep, KitStep, MemberStep, ReadyStep, Step
from centredesk.ui.notices import Banner
from centredesk.ui.parts.boxes import Scrolling, column, ground, put
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.head_and_foot import Foot, Head
from centredesk.ui.parts.labels import Picture, Words
from centredesk.ui.theme.repaint import restyle

_FORM = 620


@dataclass(frozen=True)
class Wish:
    """All a new office needs to be made."""

    folder: Path
    plan: NewOffice
    passphrase: str
    kit: Path


class Wizard(QWidget):
    """Steps at the left, one at a time; the third makes keys, the last opens what was made."""

    made = Signal(object)
    left = Signal()
    title = ""
    summary = ""
    verbs = ("ถัดไป", "ถัดไป", "ถัดไป", "เปิดแฟ้มข้อมูล")

    def __init__(self, background: Background, steps: list[Step]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.closed = False
        self.desk: Any = None
        self._background = background
        self.steps = steps
        self.stack = QStackedWidget()
        self.banner = Banner()
        self.head = Head(self.title)
        self.foot = Foot()
        self._names = [_StepName(number, step.word) for number, step in enumerate(steps, 1)]
        self.back = Button("ย้อนกลับ", self._back)
        self.next = Button("ถัดไป", self._next, kind="main")
        self._lay_out()
        self._show(0)

    # ── what a child writes ──

    def start(self) -> None:
        """Put the keyboard into the first field."""

    def prepare(self) -> None:
        """A step was finished: let the next one know what was said."""

    def work(self) -> Callable[[], Any]:
        """What makes the keys, to be done off the window's thread."""
        raise NotImplementedError

    def taken(self, result: Any) -> None:
        """It was made: take the open desk, tell of the kit, forget what is secret."""
        raise NotImplementedError

    # ── how it looks ──

    def _lay_out(self) -> None:
        self.head.tell(summary=self.summary)
        side = ground("sections")
        side.setFixedWidth(216)
        names = QVBoxLayout(side)
        names.setContentsMargins(8, 12, 8, 12)
        put(names, *self._names, None)
        for step in self.steps:
            self.stack.addWidget(_scrolled(step))
        work = ground("ground")
        lines = QVBoxLayout(work)
        lines.setContentsMargins(0, 0, 0, 0)
        put(lines, self.banner, self.stack)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side)
        middle.addWidget(work, 1)
        self.foot.add_action(self.back)
        self.foot.add_action(self.next)
        self.foot.keys(("ช่องถัดไป", "Tab"))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self.head)
        frame.addLayout(middle, 1)
        frame.addWidget(self.foot)

    def _show(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        for at, name in enumerate(self._names):
            name.show_state("done" if at < number else "here" if at == number else "later")
        self.next.name(self.verbs[number])
        last = number == len(self.steps) - 1
        self.back.setVisible(not last)
        self.back.name("ยกเลิก" if number == 0 else "ย้อนกลับ")
        self.banner.hide()
        if step := self.steps[number].focusProxy():
            step.setFocus()

    # ── what happens ──

    def _next(self) -> None:
        number = self.stack.currentIndex()
        if not self.steps[number].checked():
            return
        if number == len(self.steps) - 1:
            self.made.emit(self.desk)
        elif number == len(self.steps) - 2:
            self._make()
        else:
            self.prepare()
            self._show(number + 1)

    def _back(self) -> None:
        if (number := self.stack.currentIndex()) == 0:
            self.left.emit()
        else:
            self._show(number - 1)

    def _make(self) -> None:
        self._busy(True)
        self._background.run(self.work(), self._made, failed=self._refused, owner=self)

    def _made(self, result: object) -> None:
        self._busy(False)
        self.taken(result)
        self._show(len(self.steps) - 1)
        self.next.setFocus()

    def _refused(self, error: DeskError) -> None:
        self._busy(False)
        self.banner.tell_error(error)

    def _busy(self, working: bool) -> None:
        self.next.setEnabled(not working)
        self.back.setEnabled(not working)
        self.foot.tell("กำลังสร้างกุญแจและแฟ้มข้อมูลเข้ารหัส" if working else "")


class FirstRun(Wizard):
    """Makes an office and hands over its open desk."""

    title = "ตั้งสำนักงานใหม่"
    summary = "แฟ้มข้อมูลเข้ารหัส อยู่ในเครื่องนี้ เปิดได้ด้วยรหัสผ่านของสมาชิกเท่านั้น"
    verbs = ("ถัดไป", "ถัดไป", "สร้างสำนักงาน", "เปิดสำนักงาน")

    def __init__(self, background: Background, making: Callable[[Wish], Any], home: Path) -> None:
        self._making = making
        self.centre = CentreStep(home)
        self.member = MemberStep(self.centre)
        self.kit = KitStep(home)
        self.ready = ReadyStep()
        super().__init__(background, [self.centre, self.member, self.kit, self.ready])

    def start(self) -> None:
        """Put the keyboard into the first field."""
        self.centre.centre_name.setFocus()

    def prepare(self) -> None:
        """Sum up what will be made."""
        self.kit.tell(self.centre, self.member.full_name.text().strip())

    def wish(self) -> Wish:
        """What was asked for."""
        level = str(self.centre.level.value())
        plan = NewOffice(
            name=self.centre.centre_name.text().strip(),
            level=level,
            province=self.centre.province.code() or "",
            district=(self.centre.district.code() or "") if level == DISTRICT else "",
            member=self.member.full_name.text().strip(),
        )
        folder = Path(self.centre.folder.text().strip())
        return Wish(folder, plan, self.member.passphrase.text(), Path(self.kit.file.text().strip()))

    def work(self) -> Callable[[], Any]:
        """Make the office."""
        wish = self.wish()
        return lambda: self._making(wish)

    def taken(self, result: Any) -> None:
        """The office is there, and open."""
        self.desk = result
        self.member.passphrase.forget()
        self.ready.kit.setText(self.kit.file.text())


class _StepName(QWidget):
    """One step in the list at the left: done, here or later."""

    def __init__(self, number: int, word: str) -> None:
        super().__init__()
        self._picture = Picture("circle", "field")
        self._name = Words(f"{number} {word}", "body")
        self._state = Words("", "help")
        self.setObjectName("step")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        frame = QHBoxLayout(self)
        frame.setContentsMargins(12, 4, 8, 4)
        frame.setSpacing(12)
        put(frame, self._picture, column(self._name, self._state, gap=0), None)

    def show_state(self, state: str) -> None:
        """Say it with a word, a shape and a colour."""
        words = {"done": "ครบแล้ว", "here": "กำลังกรอก", "later": "ยังไม่กรอก"}
        shapes = {
            "done": ("checkmark_circle_filled", "good"),
            "here": ("record", "accent"),
            "later": ("circle", "field"),
        }
        self._state.setText(words[state])
        self._name.setProperty("role", "strong" if state == "here" else "body")
        restyle(self._name)
        self._picture.show_picture(*shapes[state])
        self.setProperty("here", state == "here")
        restyle(self)


def _scrolled(step: Step) -> Scrolling:
    scrolling = Scrolling(margins=(32, 20, 32, 20))
    step.setMaximumWidth(_FORM)
    scrolling.add(step)
    return scrolling
