"""One code list: the standard codes to be read, and the office's own answers to be written."""

from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.office_codes import add_office_code, change_office_code, office_codes
from centredesk.errors import BadValue, DeskError
from centredesk.fields.code_titles import title_of
from centredesk.fields.codes import EXTENDABLE, Code, standard_list
from centredesk.models.offices import OfficeCode
from centredesk.ui.notices import Remedy
from centredesk.ui.office.answer_form import AnswerForm
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.parts.boxes import Card, Scrolling, clear, ground
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.parts.small_table import SmallTable

_HEADS = (("รหัส", 3), ("คำไทย", 6), ("คำอังกฤษ", 6), ("HTCDS", 4))
_OWN_HEADS = (("รหัส", 3), ("คำไทย", 6), ("นับเป็น", 6), ("สถานะ", 4))
_SIDE = 344


class CodeListPage(FormPage):
    """Who may adds answers to a list that is open; nobody changes what the law or a form says."""

    name = "code_list"
    title = "รายการรหัส"
    what = "คำในรายการรหัส"
    watches: ClassVar[tuple[str, ...]] = ("office_code",)
    record: str
    _saving = False

    # ── how it looks ──

    def build(self) -> None:
        """The list at the left; the form of one answer at the right, where one may write."""
        self.listed = standard_list(self.record)
        self.may_write = self.record in EXTENDABLE and access.may(self.desk.member, add_office_code)
        self.answers: list[OfficeCode] = []
        self.head.tell(title_of(self.record), self._summary())
        self.work_area = Scrolling()
        self.own = QWidget()
        self._own_lines = QVBoxLayout(self.own)
        self._own_lines.setContentsMargins(0, 0, 0, 0)
        if self.record in EXTENDABLE:
            self.work_area.add(self.own)
        self.work_area.add(_standard_card(self.listed.options), None)
        self.add(self.work_area, 1)
        self.form = AnswerForm(self.record)
        self.form.edited.connect(self.typed)
        if self.may_write:
            self.add(self._side())
            self.action("คำใหม่", self.start_new, icon="add", keys="Ctrl+N")
            self.action("บันทึก", self.save, keys="Ctrl+S", icon="save", kind="main")
        else:
            self.form.hide()
        self.restore()

    def _summary(self) -> str:
        count = f"รหัสมาตรฐาน {len(self.listed.options):,} คำ"
        if self.record not in EXTENDABLE:
            return f"{count} · กฎหมายหรือแบบรายงานกำหนด เพิ่มหรือแก้ไม่ได้"
        return f"{count} · สำนักงานเพิ่มคำของตนเองได้"

    def _side(self) -> QWidget:
        side = ground("panel")
        side.setFixedWidth(_SIDE)
        scrolling = Scrolling(margins=(16, 12, 16, 16))
        self.form_title = Words("คำใหม่", "subtitle", wrap=True)
        scrolling.add(self.form_title, self.form, None)
        frame = QVBoxLayout(side)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling)
        return side

    def start_here(self) -> QWidget | None:
        """The word of a new answer, or the page itself."""
        return self.form.lines["th"] if self.may_write else self.head.back

    # ── reading ──

    def load(self) -> None:
        """Read what the office added."""
        self.ask(office_codes, self._show, self.record)

    def _show(self, answers: list[OfficeCode]) -> None:
        self.answers = answers
        clear(self._own_lines)
        self._own_lines.addWidget(self._own_card(answers))

    def _own_card(self, answers: list[OfficeCode]) -> Card:
        card = Card("คำของสำนักงาน")
        if not answers:
            told = "ยังไม่มีคำของสำนักงาน คำที่เพิ่มเลือกได้ทันทีในทุกฟอร์ม และรายงานนับรวมกับรหัสมาตรฐาน"
            card.add(Words(told, "soft", wrap=True))
            return card
        table = SmallTable(_OWN_HEADS)
        for answer in answers:
            state = badge("เลิกใช้") if answer.active is False else badge("ใช้อยู่", "good")
            table.add(
                Words(answer.code or "", "strong", wrap=True),
                answer.th or "",
                self.listed.label(answer.standard or ""),
                state,
                then=partial(self.edit, answer) if self.may_write else None,
            )
        card.add(table)
        return card

    # ── writing ──

    def start_new(self) -> None:
        """An empty form; what stood in it is kept as it was saved."""
        self._show_answer(None)

    def edit(self, answer: OfficeCode) -> None:
        """Change the words of one answer, or stop offering it."""
        self._show_answer(answer)

    def _show_answer(self, answer: OfficeCode | None) -> None:
        if self.dirty and not self._saving:
            save, away = Remedy("บันทึก", self.save), Remedy("ทิ้งร่าง", self.discard, quiet=True)
            told = "บันทึกหรือทิ้งคำที่พิมพ์ไว้ก่อน แล้วเปิดคำอื่น"
            self.banner.tell("มีคำที่พิมพ์ไว้และยังไม่บันทึก", told, save, away, tone="warn")
            return
        self._saving = False
        self.form.show_answer(answer)
        self.form_title.setText(f"แก้ไข {answer.code}" if answer else "คำใหม่")
        self.form.lines["th"].setFocus()
        self.keep_draft()
        self.tell_state()

    def save(self) -> None:
        """Add the answer, or save what was changed of it."""
        typed, record = self.form.typed(), self.form.record
        if not typed:
            self.say("ไม่มีช่องที่แก้ไข")
        elif record is None:
            self.submit(add_office_code, self._added, {"list_name": self.record} | typed)
        else:
            version = record.version
            self.submit(change_office_code, self._changed, record.id, typed, version=version)

    def _added(self, _: UUID) -> None:
        self._saving = True
        self.say("เพิ่มคำแล้ว เลือกได้ทันทีในทุกฟอร์ม", undo=True)
        self._show_answer(None)

    def _changed(self, _: list[str]) -> None:
        self._saving = True
        self.say("บันทึกคำของสำนักงานแล้ว", undo=True)
        self._show_answer(None)

    # ── drafts and faults ──

    def typed_more(self) -> dict[str, Any]:
        """What stands in the form and is not saved."""
        typed = self.form.typed() if self.may_write else {}
        if not typed:
            return {}
        key = self.form.record.id if self.form.record is not None else None
        return typed | ({"answer": str(key)} if key else {})

    def type_more_back(self, kept: dict[str, Any]) -> None:
        """The form as it was left; an answer being changed has first to be read."""
        if (key := kept.get("answer")) is None:
            self.form.type_back(kept)
            return

        def found(answers: list[OfficeCode]) -> None:
            self._show(answers)
            for answer in answers:
                if str(answer.id) == key:
                    self.form.show_answer(answer)
                    self.form_title.setText(f"แก้ไข {answer.code}")
                    self.form.type_back(kept)
            self.tell_state()

        self.ask(office_codes, found, self.record)

    @property
    def dirty(self) -> int:
        """How many fields were changed and not saved."""
        return len(self.form.typed()) if self.may_write else 0

    def discarded(self) -> None:
        """The draft is gone: an empty form."""
        self._saving = True
        self._show_answer(None)

    def marked(self, error: BadValue) -> bool:
        """Show a refusal at its field."""
        return self.form.mark(error)

    def list_faults(self) -> None:
        """One refusal, told above as well."""
        faults = [labelled.fault for labelled in self.form.labelled.values() if labelled.fault]
        self.banner.tell("ยังบันทึกคำนี้ไม่ได้", faults[0] if faults else "")

    def failed(self, error: DeskError) -> None:
        """A refusal is told with its advice."""
        super().failed(error)
        if isinstance(error, BadValue) and error.advice:
            self.banner.tell(error.sentence, error.advice)


def _standard_card(options: tuple[Code, ...]) -> Card:
    card = Card("รหัสมาตรฐาน")
    table = SmallTable(_HEADS)
    for option in options:
        table.add(
            Words(option.code, "strong", wrap=True), option.th, option.en, option.htcds or "–"
        )
    card.add(table)
    return card
