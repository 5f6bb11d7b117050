"""A page on which something is typed: kept as a draft, saved whole, compared when others saved."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from centredesk.actions.kept_drafts import DraftKey, KeptDraft, drop_draft, keep_draft, kept_draft
from centredesk.errors import BadValue, ChangedByOthers, DeskError
from centredesk.fields.field import Field
from centredesk.models.record import Record
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.background import Job
from centredesk.ui.forms.finders import Finder, desk_finders
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.notices import Question, Remedy
from centredesk.ui.pages.page import Page, Surroundings

if TYPE_CHECKING:
    from centredesk.storage.unit_of_work import UnitOfWork

P = ParamSpec("P")
T = TypeVar("T")
KEEP_AFTER = 2000
"""Milliseconds after the first key that no draft has; less than three seconds are ever lost."""


class FormPage(Page):
    """Holds forms by section; what stands in them survives leaving, locking and a kill.

    A child puts its forms into `forms`, connects each by `watch`, calls `restore` once the record
    is shown, and saves by `submit`.
    """

    what: ClassVar[str] = "รายการ"
    """The Thai word for what is typed here, as the list of drafts says it; never a name."""

    def __init__(self, around: Surroundings, record: Any = None) -> None:
        self.forms: dict[str, SectionForm] = {}
        self._kept: dict[str, Any] | None = None
        self._on_paper = False
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.keep_draft)
        super().__init__(around, record)
        self._timer.setParent(self)  # it goes with the page; before, there was none to go with

    # ── what a child may say ──

    @property
    def called(self) -> str:
        """The coded words of what is typed, for the list of drafts: a number, never a name."""
        return self.what

    def typed_more(self) -> dict[str, Any]:
        """What was typed outside the forms, as JSON; empty when nothing was."""
        return {}

    def type_more_back(self, kept: dict[str, Any]) -> None:
        """Put back what `typed_more` said."""

    def make_form(self, section: str) -> SectionForm | None:
        """The form of a section a draft speaks of and that is not open yet."""
        return self.forms.get(section)

    def show_section(self, section: str) -> None:
        """Bring a form to the front, because something in it is to be mended."""

    def finders(self) -> Mapping[str, Finder]:
        """How the fields of this page find other records."""
        return desk_finders(self.ask, named=lambda: self.may_see_names)

    @property
    def hidden_because(self) -> str:
        """Why fields are not shown: the right is not there, or names are masked just now."""
        if self.desk.member.can_see_identity:
            return "ปิดไว้จนกว่าจะเปิดเผยชื่อ (Ctrl+Shift+E)"
        return "ปิดไว้ตามบทบาทของท่าน"

    def saved_record(self) -> Record | None:
        """The record as it is saved; None for a new one."""
        return None

    # ── what a child uses ──

    def new_form(
        self,
        model: type[Record],
        section: str,
        *,
        leave_out: tuple[str, ...] = (),
        hidden: Callable[[Field], bool] = lambda _: False,
    ) -> SectionForm:
        """A form of this page: it knows the office and is watched."""
        made = SectionForm(
            model,
            section,
            leave_out=leave_out,
            hidden=hidden,
            hidden_because=self.hidden_because,
            finders=self.finders(),
            clock=self.desk.clock,
            province=self.desk.centre.province or "",
        )
        made.left.connect(lambda: self._share(made))
        return self.watch(section, made)

    def _share(self, made: SectionForm) -> None:
        """Rules look at the whole record: what was typed in one form is known to the others."""
        for other in self.forms.values():
            if other is not made and other.model is made.model:
                other.stand_beside(made.values())

    @property
    def where(self) -> DraftKey:
        """Where the draft of this page is kept."""
        return DraftKey(self.name, str(self.record or "new"))

    @property
    def dirty(self) -> int:
        """How many fields were changed and not saved."""
        return sum(form.dirty for form in self.forms.values()) + len(self.typed_more())

    def watch(self, section: str, form: SectionForm) -> SectionForm:
        """Take a form in: what is typed in it is kept."""
        self.forms[section] = form
        form.edited.connect(self.typed)
        form.left.connect(self.keep_draft)
        return form

    def typed(self) -> None:
        """Something was typed: say so, and keep it soon."""
        if not self._timer.isActive():
            self._timer.start()
        self.tell_state()

    def tell_state(self) -> None:
        """What the status line says of this page."""
        count = self.dirty
        if not count:
            self.around.status("")
        elif self._on_paper and not self._timer.isActive():
            now = show_time(self.desk.clock.now())
            self.around.status(f"ร่างยังไม่ยื่น · เก็บร่างอัตโนมัติ {now}", tone="warn")
        else:
            self.around.status(f"แก้ไขแล้ว {count} ช่อง ยังไม่บันทึก", tone="warn")

    def keep_draft(self) -> None:
        """Keep what stands in the forms now; nothing typed means no draft."""
        self._timer.stop()
        content = self._content()
        if content == self._kept or (content is None and not self._on_paper):
            return
        self._kept = content
        where, desk, told, count = self.where, self.desk, self.called, self.dirty
        self._on_paper = content is not None

        def keep() -> None:
            if content is None:
                desk.do(drop_draft, where)
            else:
                desk.do(keep_draft, where, content, told=told, fields=count)

        self.around.background.run(keep, failed=self._not_kept, owner=self, certain=True)
        self.tell_state()

    def restore(self, then: Callable[[], None] = lambda: None) -> None:
        """Put back the draft left on this page, if there is one, and say so."""
        self.ask(kept_draft, partial(self._restored, then), self.where)

    def submit(
        self,
        action: "Callable[Concatenate[UnitOfWork, P], T]",
        then: Callable[[T], None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Job:
        """Save: the action and the end of the draft, both or neither."""
        self.banner.hide()
        self._timer.stop()
        where = self.where

        def saved(result: T) -> None:
            self.settle()
            then(result)

        return self._run(lambda: self.desk.finish(where, action, *args, **kwargs), saved)

    def settle(self) -> None:
        """What stands in the forms is saved now; there is no draft any more."""
        for form in self.forms.values():
            form.settle()
        self._timer.stop()
        self._kept, self._on_paper = None, False
        self.tell_state()

    def discard(self) -> None:
        """Throw the draft away, after asking; the record stays as it was saved."""
        title = f"ทิ้งร่าง{self.called}"
        told = "สิ่งที่พิมพ์ไว้และยังไม่บันทึกจะหายไป ข้อมูลที่บันทึกแล้วยังอยู่ครบ"
        if Question(self, title, told, "ทิ้งร่าง", grave=True).exec():
            self.banner.hide()
            self.forget()

    def forget(self) -> None:
        """The draft goes and the forms show what is saved."""
        self._timer.stop()
        self._kept, self._on_paper = None, False
        self.do(drop_draft, lambda _: self.discarded(), self.where)

    def discarded(self) -> None:
        """The draft is gone: show the saved record again, or leave the page of a new one."""
        for form in self.forms.values():
            form.show_record(self.saved_record())
        self.tell_state()

    # ── what goes wrong ──

    def failed(self, error: DeskError) -> None:
        """A refused value stands at its field; a later save is compared, not overwritten."""
        if isinstance(error, BadValue) and self.marked(error):
            self.list_faults()
        elif isinstance(error, ChangedByOthers):
            self.tell_others(error)
        else:
            super().failed(error)

    def marked(self, error: BadValue) -> bool:
        """Show a refusal at its fields; False when none of them is on this page."""
        marked = [form.mark(error) for form in self.forms.values()]
        return any(marked)

    def any_faults(self) -> bool:
        """Whether something cannot be read; it is then listed, each at its field."""
        found = [form.faults() for form in self.forms.values()]
        if any(found):
            self.list_faults()
        return any(found)

    def list_faults(self) -> None:
        """The faulty fields as links, in page order."""
        faults = [
            Remedy(self.forms[section].fields[name].label, partial(self._show_fault, section, name))
            for section, name in self._faults()
        ]
        self.banner.list_faults(f"ยังบันทึกไม่ได้ ต้องแก้ {len(faults)} ช่อง", faults)

    def tell_others(self, error: ChangedByOthers) -> None:
        """Somebody saved first: their values are shown, ours are kept in the form."""
        self.banner.tell(error.sentence, error.advice, tone="warn")
        self.load()

    def keys_to_neighbours(self) -> None:
        """From record to record: those of the list one came from are what was found there."""
        for forth, back in (("Ctrl+PgDown", "Ctrl+PgUp"), ("F3", "Shift+F3")):
            self.on_key(forth, lambda: self.turn(1))
            self.on_key(back, lambda: self.turn(-1))

    def turn(self, step: int) -> None:
        """Open the record before or after this one in the list it was opened from."""
        if not self.around.navigator.beside(self.name, step):
            self.around.status(
                "ไม่มีรายการถัดไปในรายการที่เปิดมา" if step > 0 else "ไม่มีรายการก่อนหน้าในรายการที่เปิดมา"
            )

    def keys_of_kind(self) -> None:
        """Check what was typed, and go from one fault to the next."""
        self.on_key("F7", self.check_typed)
        self.on_key("F8", lambda: self.to_fault(1))
        self.on_key("Shift+F8", lambda: self.to_fault(-1))

    def check_typed(self) -> None:
        """Say what cannot be saved as it stands, or that everything can be read."""
        if not self.any_faults():
            self.banner.hide()
            self.say("ตรวจแล้ว ไม่พบช่องที่ต้องแก้")

    def to_fault(self, step: int) -> None:
        """Go to the field to be mended after or before this one."""
        faults = self._faults() or (self._faults() if self.any_faults() else [])
        if not faults:
            self.say("ไม่มีช่องที่ต้องแก้")
            return
        held = self.focusWidget()
        here = next((n for n, fault in enumerate(faults) if self._holds(fault, held)), None)
        at = (here + step if here is not None else 0 if step > 0 else -1) % len(faults)
        self._show_fault(*faults[at])

    def _faults(self) -> list[tuple[str, str]]:
        return [
            (section, name)
            for section, form in self.forms.items()
            for name, labelled in form.labelled.items()
            if labelled.fault
        ]

    def _holds(self, fault: tuple[str, str], held: QWidget | None) -> bool:
        section, name = fault
        editor = self.forms[section].editors.get(name)
        return (
            held is not None
            and editor is not None
            and (editor is held or editor.isAncestorOf(held))
        )

    # ── inside ──

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Leaving the page keeps the draft."""
        super().hideEvent(event)
        if not self.closed:
            self.keep_draft()

    def _content(self) -> dict[str, Any] | None:
        forms = {name: typed for name, form in self.forms.items() if (typed := form.typed())}
        more = self.typed_more()
        if not forms and not more:
            return None
        return {"forms": forms, "more": more}

    def _restored(self, then: Callable[[], None], kept: KeptDraft | None) -> None:
        if kept is not None:
            more = self.typed_more()
            for section, typed in kept.typed["forms"].items():
                if (form := self.make_form(section)) is not None:
                    form.type_back(typed | form.typed())  # what was typed meanwhile is newer
            if not more:
                self.type_more_back(kept.typed["more"])
            self._on_paper, self._kept = True, self._content()
            self._tell_restored(kept)
        then()

    def _tell_restored(self, kept: KeptDraft) -> None:
        if not self.dirty:
            self.keep_draft()
            return
        at = f"{short_date(kept.saved_at.date())} {show_time(kept.saved_at)}"
        told = f"มี {self.dirty} ช่องที่พิมพ์ไว้และยังไม่บันทึก เก็บไว้เมื่อ {at}"
        away = Remedy("ทิ้งร่าง", self.discard, quiet=True)
        self.banner.tell("เปิดร่างที่ค้างไว้", told, away, tone="accent")
        self.tell_state()

    def _not_kept(self, error: DeskError) -> None:
        self._kept = None
        self.around.status(f"เก็บร่างไม่ได้: {error.sentence}", tone="bad")

    def _show_fault(self, section: str, name: str) -> None:
        self.show_section(section)
        self.forms[section].go_to(name)
