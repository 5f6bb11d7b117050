"""The page of one record: its sections at the left, the forms, its history; edited by section."""

from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.history import Save, history_of
from centredesk.actions.record_pages import RecordFound, record_found
from centredesk.actions.records import CHANGERS, change_record
from centredesk.fields.field import Field
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.ui.form_page import FormPage
from centredesk.ui.forms.choices import BoxEditor
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.history_panel import FullHistory, RecentHistory
from centredesk.ui.notices import Remedy
from centredesk.ui.parts.boxes import Card, Scrolling, ground
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.section_list import SectionList

_ROOM_FOR_PANEL = 1040
IDENTITY = ("person", "report")
"""Models whose sealed fields say who somebody is: masked on their page until names are revealed."""


class RecordPage(FormPage):
    """One record; what is typed is saved with Ctrl+S, and nobody's later save is overwritten.

    A child names its model and sections, and adds views of its own by `view`.
    """

    model: ClassVar[str] = ""
    sections_told: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The forms: section of the model, and the heading."""
    views_before: ClassVar[tuple[tuple[str, str], ...]] = ()
    views_after: ClassVar[tuple[tuple[str, str], ...]] = ()
    not_typed: ClassVar[tuple[str, ...]] = ()
    shows_names = True
    record: UUID
    found: RecordFound | None = None

    # ── what a child may say ──

    def view(self, name: str) -> QWidget:
        """The widget of one of the child's own sections, made once."""
        raise NotImplementedError

    def tell_head(self, record: Record) -> None:
        """Title, summary and marks of the header."""
        number = getattr(record, record.number_field, None) if record.number_field else None
        self.head.tell(str(number or record.title), "")

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """Give a new form what it needs besides its declaration, such as people to choose."""

    def shown(self, found: RecordFound) -> None:
        """The record has been read: fill the child's own views."""

    @property
    def may_change(self) -> bool:
        """Whether the member may change such records."""
        return access.may(self.desk.member, CHANGERS[self.model])

    def read_only_because(self, record: Record) -> str:
        """Why the record can only be read; empty when it can be changed."""
        return "" if self.may_change else "บทบาทของท่านอ่านหน้านี้ได้อย่างเดียว"

    # ── how it looks ──

    @classmethod
    def listed(cls) -> list[tuple[str, str]]:
        """All sections of the page, in the order of its list."""
        own = [*cls.views_before, *cls.sections_told, *cls.views_after]
        return [*own, ("history", "ประวัติการแก้ไข")]

    def build(self) -> None:
        """Section list, work, history."""
        self.stack = QStackedWidget()
        self._views: dict[str, QWidget] = {}
        self.sections = SectionList(self.listed())
        self.recent = RecentHistory(Button("ทั้งหมด", lambda: self.open("history"), kind="quiet"))
        self.add(self.sections)
        self.add(self.stack, 1)
        self._panel = self._side()
        self.add(self._panel)
        self.sections.chosen.connect(self.open)
        self.actions_of_page()
        self.open(self.listed()[0][0])

    def actions_of_page(self) -> None:
        """The buttons of the header; a child adds its own before them."""
        if self.may_change:
            self.action("แก้ไข", self.edit, keys="F2", icon="edit")
            self.action("บันทึก", self.save, keys="Ctrl+S", icon="save", kind="main")

    def start_here(self) -> QWidget:
        """The section list."""
        return self.sections.button(self.shown_section)

    @property
    def shown_section(self) -> str:
        """The section that is open."""
        return next(name for name, v in self._views.items() if v is self.stack.currentWidget())

    def open(self, name: str) -> None:
        """Show a section, made when it is first wanted."""
        if name not in self._views:
            self._views[name] = self._made(name)
            self.stack.addWidget(self._views[name])
        self.stack.setCurrentWidget(self._views[name])
        self.sections.mark(name)

    def show_section(self, section: str) -> None:
        """Bring a form to the front."""
        self.open(section)

    def edit(self) -> None:
        """Go to the first form, or to the first field of the one that is open."""
        name = self.shown_section
        name = name if name in self.forms else self.sections_told[0][0]
        self.open(name)
        if editors := self.forms[name].editors:
            self.forms[name].go_to(next(iter(editors)))

    def make_form(self, section: str) -> SectionForm | None:
        """The form of a section, opened or not."""
        if section in dict(self.sections_told) and section not in self._views:
            self._views[section] = self._made(section)
            self.stack.addWidget(self._views[section])
        return self.forms.get(section)

    def hidden(self, told: Field) -> bool:
        """Private fields are for who may see identities; who somebody is, for who revealed it."""
        if told.private == "open":
            return False
        if not self.desk.member.can_see_identity:
            return True
        return told.private == "sealed" and self.model in IDENTITY and not self.may_see_names

    # ── what it shows ──

    def load(self) -> None:
        """Read the record and its history."""
        self.ask(record_found, self.show_found, self.model, self.record)
        self.ask(history_of, self.show_history, self.model, self.record)

    def show_found(self, found: RecordFound) -> None:
        """Show the record; what is being typed stays."""
        before, self._newest = self.found, found
        self.tell_head(found.record)
        self.shown(found)
        if before is not None and self.dirty and before.record.version != found.record.version:
            self._tell_newer()
            return
        self.found = found
        for form in self.forms.values():
            self._fill(form)
        self._say_read_only(found.record)
        if before is None:
            self.restore()
        else:
            self.tell_state()

    def keep_ours(self) -> None:
        """Take the newest values in, and keep what was typed here."""
        self.found = self._newest
        for form in self.forms.values():
            self._fill(form)
        self.banner.hide()
        self.tell_state()

    def show_history(self, saves: list[Save]) -> None:
        """Show who changed what."""
        today = self.desk.clock.today()
        self.recent.tell(saves, today)
        self._saves = saves
        if isinstance(full := self._views.get("history"), FullHistory):
            full.tell(saves, today)
        self.sections.tell("history", f"{len(saves):,}")

    def revealed_or_masked(self) -> None:
        """Fields appear or disappear: the draft is kept and the forms are made anew."""
        if self.closed or self.model not in IDENTITY:
            super().revealed_or_masked()
            return
        self.keep_draft()
        here = self.shown_section
        for section in list(self.forms):
            self.forms.pop(section)
            view = self._views.pop(section)
            self.stack.removeWidget(view)
            view.deleteLater()
        self.found = None
        self.open(here)
        self.load()

    # ── what is saved ──

    def save(self) -> None:
        """Save what was changed."""
        if self.found is None or self.any_faults():
            return
        draft: dict[str, Any] = {}
        for form in self.forms.values():
            draft |= form.draft()
        if not draft:
            self.say("ไม่มีช่องที่แก้ไข")
            return
        version = self.found.record.version
        self.submit(change_record, self.saved, self.model, self.record, draft, version=version)

    def saved(self, changed: list[str]) -> None:
        """The record is saved."""
        self.say(f"บันทึก{self.called} แล้ว {len(changed)} ช่อง", undo=True)

    @property
    def called(self) -> str:
        """The record's word and number."""
        record = self.found.record if self.found else None
        number = getattr(record, record.number_field, "") if record and record.number_field else ""
        return f"{MODELS[self.model].title} {number}".strip()

    # ── inside ──

    _newest: RecordFound | None = None
    _saves: list[Save] | None = None

    def _made(self, name: str) -> QWidget:
        if name == "history":
            full = FullHistory()
            if self._saves is not None:
                full.tell(self._saves, self.desk.clock.today())
            return full
        if name not in dict(self.sections_told):
            return self.view(name)
        form = SectionForm(MODELS[self.model], name, leave_out=self.not_typed, hidden=self.hidden)
        form.set_read_only(not self.may_change)
        self.watch(name, form)
        self.prepare_form(name, form)
        if self.found is not None:
            self._fill(form)
        card = Card(dict(self.sections_told)[name])
        card.add(form)
        scrolling = Scrolling()
        scrolling.add(card, None)
        return scrolling

    def _fill(self, form: SectionForm) -> None:
        assert self.found is not None  # noqa: S101  only called once it is there
        for name, editor in form.editors.items():
            value = getattr(self.found.record, name)
            if isinstance(editor, BoxEditor) and value is not None and name in self.found.spoken:
                editor.fill([(value, self.found.spoken[name])])
        if form.record is None:
            form.show_record(self.found.record)
        else:
            form.rebase(self.found.record)

    def _say_read_only(self, record: Record) -> None:
        why = self.read_only_because(record)
        for form in self.forms.values():
            form.set_read_only(bool(why))

    def _tell_newer(self) -> None:
        keep = Remedy("รับค่าล่าสุดและคงของเรา", self.keep_ours)
        told = f"ท่านมี {self.dirty} ช่องที่ยังไม่บันทึก"
        self.banner.tell("รายการนี้มีการบันทึกใหม่ระหว่างที่ท่านแก้ไข", told, keep, tone="warn")

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
