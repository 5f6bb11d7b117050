"""The page that takes a register in, step by step; nothing is written before the last."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from centredesk.actions import register_import
from centredesk.actions.access import may
from centredesk.errors import BadValue, CannotReadFile, DeskError
from centredesk.ui.background import Job
from centredesk.ui.notices import Remedy
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.boxes import Scrolling
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.turns import in_turns
from centredesk.ui.registers import reading
from centredesk.ui.registers.choose_step import ChooseStep
from centredesk.ui.registers.columns_step import ColumnsStep
from centredesk.ui.registers.preview_step import Choices, PreviewStep
from centredesk.ui.registers.reading import Ahead, Opened, Taken
from centredesk.ui.registers.result_step import ResultStep
from centredesk.ui.registers.step_names import StepNames

Step = TypeVar("Step", bound=QWidget)
CHOOSE, COLUMNS, PREVIEW, RESULT = range(4)
_WORDS = ["เลือกแฟ้ม", "จับคู่หัวคอลัมน์", "ตรวจก่อนนำเข้า", "นำเข้า"]
_LATER = ("columns", "preview", "choices", "result")
_NARROW = 1000
_STOPPED = "หยุดแล้ว ข้อมูลในสำนักงานไม่เปลี่ยน"


class ImportPage(Page):
    """Choose, match, look, import."""

    name = "registers"
    title = "นำเข้าทะเบียนการคัดแยก"
    working = True

    def build(self) -> None:
        """Steps at the left, the step in the middle, the choices of the third at the right."""
        self.opened: Opened | None = None
        self.ahead: Ahead | None = None
        self.taken: Taken | None = None
        self.names = StepNames(_WORDS)
        self.stack = QStackedWidget()
        for _ in _WORDS:
            self.stack.addWidget(Scrolling(margins=(24, 16, 24, 16)))
        self.choose = self._in_place(CHOOSE, ChooseStep())
        self.add(self.names)
        self.add(self.stack, 1)
        self._buttons()
        self.choose.chosen.connect(self.read)
        self.setAcceptDrops(True)
        self._show(CHOOSE)

    # The later steps are made one by one after the first is seen: at once they would hold the
    # window. Whoever comes to one earlier makes it.

    @cached_property
    def columns(self) -> ColumnsStep:
        """The second step: which heading is which field."""
        made = ColumnsStep(self.desk.clock)
        made.changed.connect(self._rematched)
        return self._in_place(COLUMNS, made)

    @cached_property
    def preview(self) -> PreviewStep:
        """The third step: what importing would do."""
        return self._in_place(PREVIEW, PreviewStep())

    @cached_property
    def choices(self) -> Choices:
        """The panel beside the third step."""
        made = Choices()
        made.hide()
        self.add(made)
        return made

    @cached_property
    def result(self) -> ResultStep:
        """The last step: what importing did."""
        return self._in_place(RESULT, ResultStep(self._open_case))

    def load(self) -> None:
        """Nothing of the office is shown here that could have changed; say who may not import."""
        in_turns(self, *(partial(getattr, self, name) for name in _LATER))
        if not may(self.desk.member, register_import.import_register):
            self.choose.button.setEnabled(False)
            self.choose.setAcceptDrops(False)
            self.banner.tell(
                "บทบาทของท่านนำเข้าทะเบียนไม่ได้",
                "หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์",
                tone="accent",
            )

    def start_here(self) -> QWidget:
        """The button that chooses a file."""
        return self.choose.button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window names the step in its head instead of listing all of them."""
        super().resizeEvent(event)
        self.names.setVisible(self.width() >= _NARROW)
        self._tell_head()

    # ── the steps ──

    def read(self, path: Path) -> None:
        """Read a file in the background and go on to its columns."""
        self.banner.hide()
        job = self.work(
            f"กำลังอ่าน {path.name}", partial(reading.open_file, self.desk, path), self._opened
        )
        self._watch(job)

    def _opened(self, opened: Opened) -> None:
        self.opened = opened
        self._in_turns(
            lambda: self.columns.show_opened(opened),
            lambda: self._show(COLUMNS),
            self._begin_with_columns,
        )

    def _begin_with_columns(self) -> None:
        if (box := self.columns.first_box()) is not None:
            box.setFocus()

    def _rematched(self, opened: Opened) -> None:
        self.opened = opened
        self.columns.show_opened(opened)
        self._tell_columns()

    def look_ahead(self) -> None:
        """Read all rows as matched and show what importing them would do."""
        if self.opened is None:
            return
        try:
            day = self.columns.given_day()
        except BadValue:
            return
        self.banner.hide()
        if chosen := self.opened.chosen():
            self.do(register_import.remember_headings, lambda _: None, chosen)
        piece = partial(reading.look_ahead, self.desk, self.opened, day)
        self._watch(self.work("กำลังตรวจทุกแถว", piece, self._looked, unit="แถว"))

    def _looked(self, ahead: Ahead) -> None:
        self.ahead = ahead
        self._in_turns(
            lambda: self.preview.show_ahead(ahead),
            lambda: self.choices.show_ahead(ahead),
            lambda: self._show(PREVIEW),
            self.next.setFocus,
        )

    def take_in(self) -> None:
        """Import; stopping it takes everything back."""
        if self.ahead is None or self.choices.faulty():
            return
        self.banner.hide()
        piece = partial(reading.take_in, self.desk, self.ahead, self.choices.wanted())
        # The clerk's own work: it writes, and writing keeps its order.
        job = self.work("กำลังนำเข้า", piece, self._taken, unit="ขั้น", where_files=False)
        self._watch(job)

    def _taken(self, taken: Taken) -> None:
        self.taken = taken
        self._in_turns(
            lambda: self.result.show_taken(taken),
            lambda: self._show(RESULT),
            self._after_result,
        )

    def _after_result(self) -> None:
        (self.next if self.next.isVisible() else self.other).setFocus()

    def _in_turns(self, *pieces: Callable[[], object]) -> None:
        """Come to the next step piece by piece; what would leave this one waits until then."""
        for button in (self.next, self.back):
            button.setEnabled(False)
        in_turns(self, *pieces, lambda: self.back.setEnabled(True))

    def again(self) -> None:
        """Begin anew with another file."""
        self.opened = self.ahead = self.taken = None
        self.banner.hide()
        self._show(CHOOSE)
        self.choose.button.setFocus()

    # ── how it looks ──

    def _buttons(self) -> None:
        self.other = self.action("นำเข้าแฟ้มอื่น", self.again, foot=True)
        self.back = self.action("ย้อนกลับ", self._back, foot=True)
        self.next = self.action("ถัดไป", self._next, keys="Ctrl+Return", kind="main", foot=True)
        self.on_key("Ctrl+O", self._choose_by_key)

    def _in_place(self, step: int, made: Step) -> Step:
        scrolled = self.stack.widget(step)
        assert isinstance(scrolled, Scrolling)  # noqa: S101  nothing else is ever put there
        scrolled.add(made)
        return made

    def _show(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.names.show_step(step if step != RESULT else RESULT + 1)
        if step == PREVIEW or "choices" in vars(self):
            self.choices.setVisible(step == PREVIEW)
        self.back.setVisible(step in (COLUMNS, PREVIEW))
        self.next.setVisible(step != CHOOSE)
        self.other.setVisible(step == RESULT)
        self.next.setEnabled(True)
        told = {
            CHOOSE: self._tell_nothing,
            COLUMNS: self._tell_columns,
            PREVIEW: self._tell_preview,
            RESULT: self._tell_result,
        }
        told[step]()
        self._tell_head()

    def _tell_head(self) -> None:
        step = self.stack.currentIndex()
        words = [] if self.width() >= _NARROW else [f"ขั้นที่ {step + 1} จาก 4 {_WORDS[step]}"]
        if self.opened is not None:
            book = self.opened.book
            words.append(f"{book.file} · {len(book.sheets):,} แผ่นงาน")
        self.head.tell(summary=" · ".join(words))

    def _tell_nothing(self) -> None:
        self.foot.tell("อ่านแฟ้มแล้วให้ตรวจก่อน ยังไม่บันทึก")

    def _tell_columns(self) -> None:
        if self.opened is None:
            return
        matched = sum(bool(column.field) for column in self.opened.columns)
        self.foot.tell(f"จับคู่แล้ว {matched:,} จาก {len(self.opened.columns):,} คอลัมน์")
        self.next.name("ตรวจก่อนนำเข้า", "Ctrl+Enter")

    def _tell_preview(self) -> None:
        if self.ahead is None:
            return
        new, held = self.ahead.outcome.imported, len(self.ahead.rows.held)
        self.next.setEnabled(bool(new or held))
        self.next.name(f"นำเข้า {new:,} แถว", "Ctrl+Enter")
        self.foot.tell("ยังไม่มีอะไรบันทึก" if new or held else "ทุกแถวนำเข้าไว้แล้ว ไม่มีแถวใหม่ให้นำเข้า")

    def _tell_result(self) -> None:
        self.foot.tell("บันทึกแล้ว")
        has_case = self.taken is not None and self.taken.case is not None
        self.next.setVisible(has_case)
        self.next.name("เปิดกรณี", "Ctrl+Enter")

    # ── inside ──

    def _next(self) -> None:
        ways = {
            COLUMNS: self.look_ahead,
            PREVIEW: self.take_in,
            RESULT: self._open_case,
        }
        if (way := ways.get(self.stack.currentIndex())) is not None:
            way()

    def _back(self) -> None:
        self.banner.hide()
        if self.stack.currentIndex() == PREVIEW:
            self._show(COLUMNS)
        else:
            self.again()

    def _open_case(self) -> None:
        if self.taken is not None and self.taken.case is not None:
            self.go_to("case", self.taken.case)

    def _choose_by_key(self) -> None:
        if self.choose.button.isEnabled():
            self.choose.ask()

    def _watch(self, job: Job) -> None:
        """While work is under way nothing else is started; stopping it is said."""
        buttons = (self.next, self.back, self.choose.button)
        pressed = next((button for button in buttons if button.hasFocus()), None)
        for button in buttons:
            button.setEnabled(False)
        job.ended.connect(partial(self._ended, job, pressed))

    def _ended(self, job: Job, pressed: Button | None) -> None:
        if self.closed:
            return
        for button in (self.next, self.back, self.choose.button):
            button.setEnabled(True)
        if pressed is not None:
            pressed.setFocus()  # a button loses the keyboard while it is off
        if job.cancelled:
            self.banner.tell(_STOPPED, tone="accent")

    def failed(self, error: DeskError) -> None:
        """A file that cannot be read, or a case that is not there, with what to do about it."""
        if isinstance(error, CannotReadFile):
            other = Remedy("เลือกแฟ้มอื่น", self.choose.ask)
            self.banner.tell(error.sentence, error.advice, other)
        else:
            super().failed(error)
