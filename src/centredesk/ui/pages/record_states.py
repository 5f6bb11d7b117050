"""How a record stands: to be changed, only to be read and why, struck out, or not there."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.records import CHANGERS, remove_record
from centredesk.errors import DeskError, NotAllowed, NotFound
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.notices import Banner, Remedy
from centredesk.ui.pages.compared_page import ComparedPage
from centredesk.ui.pages.page import Surroundings
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.calm import Calm
from centredesk.ui.reason_dialog import Why, ask
from centredesk.ui.theme.repaint import restyle


class RecordStates(ComparedPage):
    """Says why a record can only be read, strikes it out with a reason, is calm without one."""

    record: UUID
    calm: Calm | None = None
    standing: Banner
    strike: Button

    def __init__(self, around: Surroundings, record: UUID) -> None:
        self.changing: list[QWidget] = []
        """The buttons that go while the record can only be read."""
        self.reading: list[QWidget] = []
        """The other buttons of the record."""
        super().__init__(around, record)

    # ── what a child may say ──

    @property
    def may_change(self) -> bool:
        """Whether the member may change such records."""
        return access.may(self.desk.member, CHANGERS[self.model])

    def read_only_because(self, record: Record) -> str:
        """Why the record can only be read; empty when it can be changed."""
        if record.removed:
            return f"ลบ{record.title}นี้แล้ว อ่านได้อย่างเดียว"
        return "" if self.may_change else "บทบาทของท่านอ่านหน้านี้ได้อย่างเดียว"

    def read_only_advice(self, record: Record) -> tuple[str, Sequence[Remedy]]:
        """What can be done about it."""
        if record.removed:
            return f"เหตุผล: {record.removed_reason or '–'}", ()
        return "หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์", ()

    def may_strike_out(self, record: Record) -> bool:
        """Whether the member may strike this record out."""
        return access.may(self.desk.member, remove_record) and not record.removed

    @property
    def called(self) -> str:
        """The record's word and number."""
        record = self.found.record if self.found else None
        number = getattr(record, record.number_field, "") if record and record.number_field else ""
        return f"{MODELS[self.model].title} {number}".strip()

    # ── to be read only ──

    def make_standing(self) -> None:
        """A banner of its own: news come and go below it."""
        self.standing = Banner(closable=False)
        self._around_standing = QWidget()
        around = QVBoxLayout(self._around_standing)
        around.setContentsMargins(16, 0, 16, 0)
        around.addWidget(self.standing)
        self.above(self._around_standing)
        self._around_standing.hide()

    def lock(self, form: SectionForm, record: Record) -> None:
        """Let a form only be read where the record can only be read."""
        form.set_read_only(bool(self.read_only_because(record)))

    def say_read_only(self, record: Record) -> None:
        """Say why nothing can be changed, or that all can; a struck-out number is struck."""
        why = self.read_only_because(record)
        for form in self.forms.values():
            self.lock(form, record)
        for button in self.changing:
            button.setVisible(not why)
        self.strike.setVisible(self.may_strike_out(record))
        self.head.title.setProperty("struck", "true" if record.removed else "false")
        restyle(self.head.title)
        if why:
            advice, remedies = self.read_only_advice(record)
            self.standing.tell(why, advice, *remedies, tone="accent")
        self._around_standing.setVisible(bool(why))

    # ── struck out ──

    def strike_out(self) -> None:
        """Strike the record out, after asking why; the history keeps it."""
        told = "รายการจะไม่อยู่ในรายชื่อและไม่ถูกนับอีก ประวัติยังเก็บไว้ และเลิกทำได้"
        if reason := ask(self, Why(f"ลบ{self.called}", told, "ลบพร้อมเหตุผล", grave=True)):
            self.do(remove_record, self.struck_out, self.model, self.record, reason=reason)

    def struck_out(self, _: None) -> None:
        """It is struck out: back to where one came from."""
        self.say(f"ลบ{self.called} แล้ว", undo=True)
        self.around.navigator.back()

    # ── not there, or not for this member ──

    def failed(self, error: DeskError) -> None:
        """A record that is not there, or not for this member, leaves a calm page."""
        if self.found is None and isinstance(error, NotFound | NotAllowed):
            self._be_calm(error)
        else:
            super().failed(error)

    def _be_calm(self, error: DeskError) -> None:
        if self.calm is not None:
            return
        picture = "lock_closed" if isinstance(error, NotAllowed) else "document_search"
        back = Button("ย้อนกลับ", self.around.navigator.back, icon="arrow_left", keys="Alt+←")
        self.calm = Calm(picture, error.sentence, error.advice, back)
        self.stack.addWidget(self.calm)
        self.stack.setCurrentWidget(self.calm)
        self.be_alone()
        self.head.tell(MODELS[self.model].title)
        for button in (*self.changing, *self.reading, self.strike):
            button.hide()
        back.setFocus()

    def be_alone(self) -> None:
        """Hide what stands around the work: there is no record."""
