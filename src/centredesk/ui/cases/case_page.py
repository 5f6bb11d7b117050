"""One case: its sections, its people, its screenings, its history."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.case_pages import CasePage as Found
from centredesk.actions.case_pages import case_page
from centredesk.actions.cases import change_case
from centredesk.actions.history import Save, history_of
from centredesk.actions.offices import members_to_choose
from centredesk.errors import BadValue, ChangedByOthers, DeskError
from centredesk.fields.codes import code_list
from centredesk.fields.field import Field
from centredesk.models.cases import Case
from centredesk.ui.cases.history_panel import FullHistory, RecentHistory
from centredesk.ui.cases.overview import Overview, people_card, screenings_card
from centredesk.ui.cases.states import SECRET, STATUS_TONES
from centredesk.ui.forms.choices import BoxEditor
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.notices import Remedy
from centredesk.ui.page import Page
from centredesk.ui.parts.boxes import Card, Scrolling, clear, ground
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import badge, secrecy
from centredesk.ui.parts.section_list import SectionList

FORMS = (
    ("summary", "ข้อมูลกรณี"),
    ("exploitation", "รูปแบบและกฎหมาย"),
    ("route", "เส้นทางและสถานที่"),
    ("police", "คดีอาญา"),
    ("closing", "การยุติกรณี"),
)
SECTIONS = [
    ("overview", "ภาพรวม"),
    *FORMS,
    ("people", "บุคคลในกรณี"),
    ("screenings", "การคัดแยก"),
    ("history", "ประวัติการแก้ไข"),
]
_ROOM_FOR_PANEL = 1040
_NOT_TYPED = ("centre", "source_report")


class CasePage(Page):
    """One case; what is typed is saved with Ctrl+S, and nobody's later save is overwritten."""

    name = "case"
    help = (
        "เลือกส่วนทางซ้ายเพื่ออ่านหรือแก้ไข กด F2 เพื่อแก้ไข กด Ctrl+S เพื่อบันทึก "
        "ทุกการแก้ไขอยู่ในประวัติ: ใคร แก้อะไร จากค่าใด เป็นค่าใด เมื่อใด"
    )
    watches = ("case", "involvement", "screening", "victim", "assistance")
    record: UUID
    found: Found | None = None

    # ── how it looks ──

    def build(self) -> None:
        """Section list, work, history."""
        self.may_change = access.may(self.desk.member, change_case)
        self.forms: dict[str, SectionForm] = {}
        self.sections = SectionList(SECTIONS)
        self.stack = QStackedWidget()
        self._views: dict[str, QWidget] = {}
        self._overview, self._full = Overview(), FullHistory()
        self._people, self._screenings = Scrolling(), Scrolling()
        self._views |= {"overview": self._overview, "history": self._full}
        self._views |= {"people": self._people, "screenings": self._screenings}
        for view in self._views.values():
            self.stack.addWidget(view)
        self.recent = RecentHistory(Button("ทั้งหมด", lambda: self.open("history"), kind="quiet"))
        self.add(self.sections)
        self.add(self.stack, 1)
        self._panel = self._side()
        self.add(self._panel)
        self.sections.chosen.connect(self.open)
        self._actions()
        self.open("overview")

    def start_here(self) -> QWidget:
        """The section list."""
        return self.sections.button("overview")

    def _side(self) -> QWidget:
        side = ground("panel")
        side.setFixedWidth(272)
        scrolling = Scrolling(margins=(0, 0, 0, 0))
        scrolling.add(self.recent)
        frame = QVBoxLayout(side)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling)
        return side

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window gives its width to the work; the history has its own section."""
        super().resizeEvent(event)
        self._panel.setVisible(self.width() >= _ROOM_FOR_PANEL)

    def _actions(self) -> None:
        if self.may_change:
            self.action("แก้ไข", self.edit, keys="F2", icon="edit")
            self.action("บันทึก", self.save, keys="Ctrl+S", icon="save", kind="main")

    def open(self, name: str) -> None:
        """Show a section."""
        if name in dict(FORMS) and name not in self.forms:
            self._make_form(name)
        self.stack.setCurrentWidget(self._views[name])
        self.sections.mark(name)

    def edit(self) -> None:
        """Go to the first form, or to the first field of the one that is open."""
        shown = next(
            (n for n, view in self._views.items() if view is self.stack.currentWidget()), ""
        )
        name = shown if shown in self.forms else FORMS[0][0]
        self.open(name)
        form = self.forms[name]
        form.go_to(next(iter(form.editors)))

    def _make_form(self, name: str) -> None:
        form = SectionForm(Case, name, leave_out=_NOT_TYPED, hidden=self.hidden)
        form.set_read_only(not self.may_change)
        form.edited.connect(self._typed)
        card = Card(dict(FORMS)[name])
        card.add(form)
        scrolling = Scrolling()
        scrolling.add(card, None)
        self.forms[name], self._views[name] = form, scrolling
        self.stack.addWidget(scrolling)
        self._offer_officers(form)
        if self.found is not None:
            form.show_record(self.found.case)

    def _offer_officers(self, form: SectionForm) -> None:
        officer = form.editors.get("case_officer")
        if not isinstance(officer, BoxEditor):
            return
        if self.found is not None and self.found.case.case_officer is not None:
            officer.fill([(self.found.case.case_officer, self.found.officer)])
        if access.may(self.desk.member, members_to_choose):
            self.ask(members_to_choose, lambda everybody: officer.fill(list(everybody)))

    def hidden(self, told: Field) -> bool:
        """Names and narratives are for who may see identities."""
        return told.private != "open" and not self.desk.member.can_see_identity

    # ── what it shows ──

    def load(self) -> None:
        """Read the case and its history."""
        self.ask(case_page, self.show_case, self.record)
        self.ask(history_of, self.show_history, "case", self.record)

    def show_case(self, found: Found) -> None:
        """Show the case; what is being typed stays."""
        before, self.found = self.found, found
        case = found.case
        victims = sum(person.role == "VICTIM" for person in found.people)
        self.head.tell(case.case_no or "", self._summary(found, victims))
        self.head.mark(*_marks(case))
        self._overview.tell(found, self.edit if self.may_change else None, self.hidden)
        for scrolling, card in (
            (self._people, people_card(found)),
            (self._screenings, screenings_card(found)),
        ):
            clear(scrolling.body)
            scrolling.add(card, None)
        self.sections.tell("people", f"{len(found.people):,}")
        self.sections.tell("screenings", f"{len(found.screenings):,}")
        self._into_forms(before, found)

    def show_history(self, saves: list[Save]) -> None:
        """Show who changed what."""
        today = self.desk.clock.today()
        self.recent.tell(saves, today)
        self._full.tell(saves, today)
        self.sections.tell("history", f"{len(saves):,}")

    def _summary(self, found: Found, victims: int) -> str:
        others = len(found.people) - victims
        parts = [f"ผู้เสียหาย {victims} คน", f"บุคคลอื่น {others} คน"]
        return " · ".join([*parts, *([f"ผู้รับผิดชอบ {found.officer}"] if found.officer else [])])

    def _into_forms(self, before: Found | None, found: Found) -> None:
        if self.dirty and before is not None and before.case.version != found.case.version:
            keep = Remedy("รับค่าล่าสุดและคงของเรา", self._keep_ours)
            told = f"ท่านมี {self.dirty} ช่องที่ยังไม่บันทึก"
            self.banner.tell("กรณีนี้มีการบันทึกใหม่ระหว่างที่ท่านแก้ไข", told, keep, tone="warn")
            self.found = before
            self._newer = found
            return
        for form in self.forms.values():
            form.show_record(found.case)
        self._typed()

    # ── what is typed ──

    @property
    def dirty(self) -> int:
        """How many fields were changed and not saved."""
        return sum(form.dirty for form in self.forms.values())

    def save(self) -> None:
        """Save what was changed."""
        assert self.found is not None  # noqa: S101  the button stands on a shown case
        if any(form.faults() for form in self.forms.values()):
            self._list_faults()
            return
        draft: dict[str, Any] = {}
        for form in self.forms.values():
            draft |= form.draft()
        if not draft:
            self.say("ไม่มีช่องที่แก้ไข")
            return
        version = self.found.case.version
        self.do(change_case, self._saved, self.record, draft, version=version)

    def _saved(self, changed: list[str]) -> None:
        assert self.found is not None  # noqa: S101  as above
        for form in self.forms.values():
            form.settle()
        self.say(f"บันทึกกรณี {self.found.case.case_no} แล้ว {len(changed)} ช่อง")
        self._typed()

    def _typed(self) -> None:
        dirty = self.dirty
        self.around.status(f"แก้ไขแล้ว {dirty} ช่อง ยังไม่บันทึก" if dirty else "")

    def _keep_ours(self) -> None:
        self.found = self._newer
        for form in self.forms.values():
            form.rebase(self._newer.case)
        self.banner.hide()
        self._typed()

    # ── what goes wrong ──

    def failed(self, error: DeskError) -> None:
        """A refused value stands at its field; a later save is compared, not overwritten."""
        if isinstance(error, BadValue) and self._marked(error):
            self._list_faults()
        elif isinstance(error, ChangedByOthers):
            self.banner.tell(error.sentence, error.advice, tone="warn")
            self.load()
        else:
            super().failed(error)

    def _marked(self, error: BadValue) -> bool:
        marked = [form.mark(error) for form in self.forms.values()]
        return any(marked)

    def _list_faults(self) -> None:
        faults = [
            Remedy(form.fields[name].label, partial(self._show_fault, section, name))
            for section, form in self.forms.items()
            for name, labelled in form.labelled.items()
            if labelled.fault
        ]
        self.banner.list_faults(f"ยังบันทึกไม่ได้ ต้องแก้ {len(faults)} ช่อง", faults)

    def _show_fault(self, section: str, name: str) -> None:
        self.open(section)
        self.forms[section].go_to(name)


def _marks(case: Case) -> list[QWidget]:
    secret, status = case.confidentiality or "", case.status or ""
    state = badge(code_list("case_status").label(status), STATUS_TONES.get(status, ""))
    return [secrecy(code_list("secrecy").label(secret)), state] if secret in SECRET else [state]
