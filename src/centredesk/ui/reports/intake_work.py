"""The middle of the intake: one page for each step, and the paste box in the third."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import Scrolling, ground, put, row
from centredesk.ui.parts.buttons import Segments
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.reports.paste_box import PasteBox
from centredesk.ui.reports.people_step import PeopleStep
from centredesk.ui.reports.review import Review
from centredesk.ui.reports.step_form import StepForm

TAKING, EVENT, PEOPLE, ACTING, REVIEW = range(5)
WORDS = ("การรับแจ้ง", "เหตุและสถานที่", "บุคคล", "การดำเนินการ", "ตรวจก่อนเปิดกรณี")
_WIDE = 720


class IntakeWork(QWidget):
    """The steps' pages, one of them shown."""

    people: PeopleStep
    paste: PasteBox
    review: Review

    def __init__(self, taking: StepForm) -> None:
        super().__init__()
        self.stack = QStackedWidget()
        self.third = QStackedWidget()
        self._page(WORDS[TAKING], taking)
        inside = ground("ground")
        frame = QHBoxLayout(inside)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self.stack)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(inside)

    # ── the other steps, each made in a turn of its own, in this order ──

    def make_event(self, form: StepForm) -> None:
        """The second step."""
        self._page(WORDS[EVENT], form)

    def make_people(self, person: StepForm, today: date) -> None:
        """The third."""
        self.people = PeopleStep(person, today)
        self.third.addWidget(self.people)
        self._page("", self.third)

    def make_paste(self) -> None:
        """The paste box in its place."""
        self.paste = PasteBox()
        self.third.addWidget(self.paste)

    def make_acting(self, response: StepForm) -> None:
        """The fourth, without the case."""
        self.wants_case = Segments([(True, "เปิดกรณี"), (False, "เก็บเป็นรายงานเท่านั้น")], True)
        self.case_part = QWidget()
        wanted = Labelled("เมื่อบันทึก", self.wants_case)
        self._page(WORDS[ACTING], response, wanted, self.case_part)

    def make_case(self, case: StepForm) -> None:
        """The case of the fourth, and the fifth."""
        whole = QVBoxLayout(self.case_part)
        whole.setContentsMargins(0, 8, 0, 0)
        put(whole, Words("กรณีที่จะเปิด", "subtitle"), case)
        self.review = Review()
        self.stack.addWidget(self.review)

    @property
    def pasting(self) -> bool:
        """Whether the paste box stands in the place of the form."""
        return self.third.currentIndex() == 1

    def show_paste(self, *, on: bool) -> None:
        """The paste box, or the form of the persons."""
        self.third.setCurrentWidget(self.paste if on else self.people)

    def _page(self, heading: str, *parts: QWidget) -> None:
        column = QWidget()
        column.setMaximumWidth(_WIDE)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        if heading:
            lines.addWidget(Words(heading, "subtitle"))
        put(lines, *parts, None)
        scrolling = Scrolling(margins=(32, 16, 32, 16))
        beside = row(column)
        beside.setStretch(0, 100)
        beside.addStretch(1)
        scrolling.add(beside)
        self.stack.addWidget(scrolling)
