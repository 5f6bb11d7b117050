"""The screening of one person: kept as a draft, confirmed with its victim, opened again."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centredesk.actions.history import Save, history_of
from centredesk.actions.screening_pages import (
    PersonToScreen,
    ScreeningFound,
    operation_to_screen,
    person_to_screen,
    screening_page,
)
from centredesk.actions.screening_result import Confirmed, VictimIn, confirm_screening
from centredesk.errors import BadValue
from centredesk.fields.codes import code_list
from centredesk.fields.field import fields_of
from centredesk.models.screening import Screening
from centredesk.thai.dates import short_date, show_time
from centredesk.thai.names import split_name
from centredesk.ui.navigation import something_new
from centredesk.ui.notices import Remedy
from centredesk.ui.pages.history_panel import FullHistory
from centredesk.ui.parts.labels import secrecy
from centredesk.ui.screening.elements_part import ElementsPart
from centredesk.ui.screening.form_parts import CASE_FORM, PERSON_FORMS
from centredesk.ui.screening.outcome_part import HERE, LATER, NEW, OutcomePart
from centredesk.ui.screening.parts_page import HISTORY, PartsPage
from centredesk.ui.screening.states import SECRET, result_badge

_NAMES = {"prefix": "prefix", "first_name": "first", "last_name": "last"}


class ScreeningPage(PartsPage):
    """New: typed part by part and confirmed. Confirmed: read, and opened again with its history."""

    name = "screening"
    title = "แบบคัดแยก"
    watches = ("screening", "person", "victim")
    working = True
    shows_names = True
    found: ScreeningFound | None = None
    _newest: ScreeningFound | None = None
    _person: UUID | None = None
    _operation: UUID | None = None

    def build(self) -> None:
        """A new one takes over from its operation, and what was typed before."""
        super().build()
        if self.is_new:
            self.restore(self._restored_whole)
        self._tell_head()

    # ── what it shows ──

    def load(self) -> None:
        """Read the screening and its history; of a new one, the person."""
        if not self.is_new:
            self.ask(screening_page, self._show, self.record, named=self.may_see_names)
            self.ask(history_of, self._show_history, "screening", self.record)
        elif self._person is not None:
            self.ask(person_to_screen, self._know, self._person, named=self.may_see_names)

    def _show(self, found: ScreeningFound) -> None:
        before = self.found
        newer = before is not None and before.record.version != found.record.version
        if newer and self.dirty:
            self._newest = found
            keep = Remedy("รับค่าล่าสุดและคงของเรา", self.keep_ours)
            told = f"ท่านมี {self.dirty} ช่องที่ยังไม่บันทึก"
            self.banner.tell("รายการนี้มีการบันทึกใหม่ระหว่างที่ท่านแก้ไข", told, keep, tone="warn")
            return
        self._take(found)
        if before is None:
            self.restore(self._restored_whole)

    def keep_ours(self) -> None:
        """Take the newest values in, and keep what was typed here."""
        if self._newest is not None:
            self.banner.hide()
            self._take(self._newest)
            self.tell_state()

    def _take(self, found: ScreeningFound) -> None:
        assert isinstance(found.record, Screening)  # noqa: S101  asked for as one
        self.found, self.base = found, found.record
        self._person, self._operation = found.record.person, found.record.operation
        for form in self.forms.values():
            if form.model is Screening:
                form.rebase(found.record)
        for view in self.views.values():
            if isinstance(view, ElementsPart):
                view.unfold()
        if found.record.removed:
            self.banner.tell("แบบคัดแยกนี้ถูกนำออกแล้ว", found.record.removed_reason or "", tone="warn")
        self._know(found.person)
        self.show_buttons()

    def start_here(self) -> QWidget:
        """Whom it is about, or the time when that is known; the chips of a confirmed one."""
        if self.locked:
            return self.chips.buttons[self.here]
        if self.base.person is not None:
            return self.form("times").editors["start_at"]
        return self.form("who").editors["person"]

    @property
    def decided(self) -> str:
        """Who decided and when, of a screening that is only read now."""
        if not self.locked or self.is_new:
            return ""
        at = self.base.decided_at
        when = f"เมื่อ {short_date(at.date())} {show_time(at)}" if at else "ยังไม่มีวันวินิจฉัย"
        who = f"โดย {self.base.decided_by}" if self.base.decided_by and not self._masked else ""
        return f"วินิจฉัย{when} {who}".strip() if at else when

    @property
    def _masked(self) -> bool:
        return not self.desk.member.can_see_identity

    def _show_history(self, saves: list[Save]) -> None:
        self.saves = saves
        if isinstance(view := self.views.get(HISTORY), FullHistory):
            view.tell(saves, self.desk.clock.today())

    def _know(self, person: PersonToScreen) -> None:
        if person.id != self._person:
            return
        self.person = person
        others = [
            (number, one)
            for number, one in enumerate(person.screenings, 1)
            if one.id != self.record
        ]
        self.panel.earlier.tell(others)
        self._tell_head()
        self.judge()

    def _tell_head(self) -> None:
        known = self.person.screenings if self.person else ()
        mine = (number for number, one in enumerate(known, 1) if one.id == self.record)
        turn = next(mine, len(known) + 1)
        number = self.base.screening_no or "ยังไม่ออกเลข"
        state = " · กำลังแก้ไขผลที่ยืนยันแล้ว" if self.reopened else ""
        self.head.tell(summary=f"{number} · ครั้งที่ {turn}{state}")
        if not self.is_new and self.base.result:
            self.head.mark(*self._marks(), result_badge(self.base.result))
        self.again.name(f"คัดแยกครั้งที่ {len(known) + 1}")

    def _marks(self) -> list[QWidget]:
        secret = self.found.secrecy if self.found else ""
        return [secrecy(code_list("secrecy").label(secret))] if secret in SECRET else []

    # ── who and in which operation ──

    @property
    def somebody_new(self) -> bool:
        """Whether the person is entered here."""
        return "setting" in self.views and self.setting.who.new

    def follow(self) -> None:
        """Ask about a person or an operation that was just chosen."""
        person, operation = self.value("person"), self.value("operation")
        if person != self._person:
            self._person, self.person = person, None
            self.panel.earlier.tell([])
            self.load() if self.is_new else self._ask_person()
        if operation != self._operation:
            self._operation = operation
            if operation is not None and self.is_new:
                self.ask(operation_to_screen, self._take_over, operation)

    def _ask_person(self) -> None:
        if self._person is not None:
            self.ask(person_to_screen, self._know, self._person, named=self.may_see_names)

    def _take_over(self, given: dict[str, Any]) -> None:
        """What the operation already says stands in the forms, and can be typed over."""
        names = (told.name for told in fields_of(Screening))
        standing = {name: getattr(self.base, name) for name in names}
        self.base = Screening(**{**given, **{k: v for k, v in standing.items() if v is not None}})
        for form in self.forms.values():
            if form.model is Screening:
                form.rebase(self.base)
        self.judge()

    def enter_somebody(self, words: str) -> None:
        """Enter somebody not met before; the words looked for are the name."""
        self.setting.who.be_new(True)
        form = self.forms[next(iter(PERSON_FORMS))]
        parts = split_name(words)
        for name, part in _NAMES.items():
            if word := getattr(parts, part):
                form.editors[name].set_value(word)
        form.go_to("first_name")
        self.judge_typed()

    # ── drafts ──

    def typed_more(self) -> dict[str, Any]:
        """That somebody is new, where a victim is to be, and the part that is open."""
        more: dict[str, Any] = {}
        if self.somebody_new:
            more["new_person"] = True
        if self._wanted != LATER:
            more["victim"] = self._wanted
        if more or any(form.dirty for form in self.forms.values()):
            more["part"] = self.here
        return more

    def type_more_back(self, kept: dict[str, Any]) -> None:
        """All of it, as it was left; a confirmed screening with a draft is open again."""
        if not self.is_new:
            self.reopen()
        if kept.get("new_person"):
            self.setting.who.be_new(True)
        if kept.get("victim"):
            self.outcome.victim.choose(kept["victim"])
        self.open(kept.get("part", self.here))

    @property
    def dirty(self) -> int:
        """How many fields were changed; the open part is none of them."""
        return super().dirty - ("part" in self.typed_more())

    def _restored_whole(self) -> None:
        for view in self.views.values():
            if isinstance(view, ElementsPart):
                view.unfold()
        self.judge()

    def keep_now(self) -> None:
        """Keep the draft and say so."""
        if self.locked:
            return
        self.keep_draft()
        self.say("เก็บร่างแล้ว เปิดทำต่อได้จากหน้าหลัก" if self.dirty else "ไม่มีช่องที่แก้ไข")

    def discarded(self) -> None:
        """A new one is left, a confirmed one is read again."""
        if self.is_new:
            self.around.navigator.back()
            return
        super().discarded()
        self._lock()

    # ── the result ──

    @property
    def _wanted(self) -> str:
        view = self.views.get("outcome")
        return view.victim.wanted if isinstance(view, OutcomePart) else LATER

    def confirm(self) -> None:
        """Confirm the result: everything is saved in one act, or nothing."""
        if self.locked or self.any_faults():
            return
        judged = self.judged()
        if judged.reason_lacks:
            self.panel.refuse(judged)
            return
        if self._wanted == HERE and judged.values["case"] is None:
            self.lead_to("case", "case")
            return
        self.submit(
            confirm_screening,
            self._confirmed,
            self.draft(),
            key=None if self.is_new else self.record,
            version=None if self.is_new else self.base.version,
            person=self.draft_of(*PERSON_FORMS) if self.somebody_new else None,
            victim_in=self._victim_in(judged.values["case"]),
        )

    def _victim_in(self, case: UUID | None) -> VictimIn | None:
        if self._wanted == HERE:
            return VictimIn(case=case)
        return VictimIn(new_case=self.draft_of(CASE_FORM)) if self._wanted == NEW else None

    def _confirmed(self, done: Confirmed) -> None:
        told = f"ยืนยันผล {done.number} แล้ว"
        if done.victim_no:
            told += f" · {done.victim_no} ในกรณี {done.case_no}"
        self.say(told, undo=True)
        if self.is_new:
            self.around.navigator.replace(self.name, done.screening)
            return
        if self._wanted != LATER:
            self.outcome.victim.choose(LATER)
        self._lock()
        self.load()

    def failed(self, error: Any) -> None:
        """A demanded reason is told at its field."""
        if isinstance(error, BadValue) and error.field == "reasons":
            self.panel.refuse(self.judged())
        else:
            super().failed(error)

    def reopen(self) -> None:
        """Open a confirmed screening again; what it said stays in the history."""
        if self.locked and self.may_change and not self.is_new:
            self.reopened = True
            self._let_write()

    def _lock(self) -> None:
        self.reopened = False
        self._let_write()

    def _let_write(self) -> None:
        for form in self.forms.values():
            form.set_read_only(self.locked)
        self.show_buttons()
        self._tell_head()
        self.judge()

    def screen_again(self) -> None:
        """The same person once more: a new screening beside this one."""
        if self.is_new or self.base.person is None:
            return
        given = {"person": self.base.person}
        if self.base.case is not None:
            given["case"] = self.base.case
        self.go_to(self.name, something_new(**given))

    def next_person(self) -> None:
        """Somebody else of the same operation."""
        operation = self.base.operation
        given = {"operation": operation} if operation is not None else {}
        self.go_to(self.name, something_new(**given))
