"""One victim in a case: identification, rights, protection, help."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions import access
from centredesk.actions.assistance import give_assistance
from centredesk.actions.record_pages import RecordFound
from centredesk.actions.victim_pages import VictimPage, victim_page
from centredesk.models.record import Record
from centredesk.models.victims import Victim
from centredesk.ui.forms.section_view import Facts, facts_of
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.record_cards import (
    VICTIM_TONES,
    day,
    help_card,
    label,
    screenings_card,
)
from centredesk.ui.pages.record_lines import help_lines, screening_lines
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.pages.record_printing import Lines
from centredesk.ui.parts.boxes import Card, Scrolling, clear, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, badge

SECTIONS = (
    ("identification", "การระบุผู้เสียหาย"),
    ("recruitment", "การชักชวน"),
    ("rights", "การแจ้งสิทธิ"),
    ("protection", "การคุ้มครอง"),
)
_IDENTIFIED = ("status", "law", "identified_at", "identified_by", "forms", "age_band")
_CARE = (
    "accepted_protection",
    "place_of_help",
    "shelter",
    "admitted_at",
    "left_at",
    "leave_reason",
)
_RIGHTS = (("rights_s33_on", "สิทธิตาม ม. 33"), ("rights_s34_on", "สิทธิตาม ม. 34"))


class VictimRecord(RecordPage):
    """One victim; the person behind the code stands masked until names are revealed."""

    name = "victim"
    what = "ผู้เสียหาย"
    model = "victim"
    watches: ClassVar[tuple[str, ...]] = ("victim", "person", "case", "screening", "assistance")
    views_before = (
        ("overview", "ภาพรวม"),
        ("screenings", "การคัดแยก"),
        ("help", "การช่วยเหลือ"),
    )
    sections_told = SECTIONS
    not_typed = ("person", "case")
    victim: VictimPage | None = None

    def load(self) -> None:
        """Read the victim with what belongs to it, then the record with its references."""
        self.ask(victim_page, self._learn, self.record, named=self.may_see_names)
        super().load()

    def _learn(self, found: VictimPage) -> None:
        self.victim = found

    def actions_of_page(self) -> None:
        """To the case and to the person."""
        self.action("เปิดกรณี", lambda: self._open("case"), icon="folder")
        self.action("เปิดบุคคล", lambda: self._open("person"), icon="person")
        super().actions_of_page()

    def tell_head(self, record: Record) -> None:
        """Code and status; case, person's code, name as allowed."""
        assert isinstance(record, Victim)  # noqa: S101  the page of one
        told = self.victim
        parts = [f"กรณี {told.case_no}", f"บุคคล {told.code}", told.name] if told else []
        self.head.tell(record.victim_no or "", " · ".join(parts))
        status = record.status or ""
        self.head.mark(badge(label("victim_status", status), VICTIM_TONES.get(status, "")))

    def view(self, name: str) -> QWidget:
        """A scrolling card for each."""
        made = Scrolling()
        if self.found is not None:
            self._fill_view(name, made)
        return made

    def shown(self, found: RecordFound) -> None:
        """The cards, and how many rows they have."""
        for name, _ in self.views_before:
            if name in self._views:
                self._fill_view(name, self._views[name], found)
        if self.victim is not None:
            self.sections.tell("screenings", f"{self.victim.screenings.total:,}")
            self.sections.tell("help", f"{self.victim.help.total:,}")

    def lines_on_paper(self) -> Sequence[Lines]:
        """The screenings of the person, and the help given."""
        if (found := self.victim) is None:
            return ()
        return screening_lines(found.screenings), help_lines(found.help)

    def add_help(self) -> None:
        """Record help given to this victim."""
        self.go_to("help", something_new(victim=self.record))

    def _fill_view(self, name: str, view: Any, found: RecordFound | None = None) -> None:
        told, found = self.victim, found or self.found
        if told is None or found is None:
            return
        clear(view.body)
        if name == "screenings":
            view.add(screenings_card(told.screenings, self.go_to), None)
        elif name == "help":
            view.add(self._help(told, found.record), None)
        else:
            assert isinstance(found.record, Victim)  # noqa: S101  as above
            view.add(*self._overview(told, found), None)

    def _help(self, told: VictimPage, record: Record) -> Card:
        may = access.may(self.desk.member, give_assistance) and not record.removed
        add = [Button("บันทึกการช่วยเหลือ", self.add_help, kind="quiet", icon="add")] if may else []
        return help_card(told.help, self.go_to, *add, case_no=told.case_no)

    def _overview(self, told: VictimPage, found: RecordFound) -> list[Card]:
        record = found.record
        change = not self.read_only_because(record)
        who = Card("การระบุผู้เสียหาย", *self._to("identification", on=change))
        age = getattr(record, "age_at_identification", None)
        pairs = facts_of(record, *_IDENTIFIED, hidden=self.hidden)
        pairs.insert(3, ("อายุเมื่อระบุ", f"{age} ปี" if age is not None else ""))
        who.add(Facts(pairs))
        care = Card("การคุ้มครอง", *self._to("protection", on=change))
        manager = ("ผู้จัดการรายกรณี", found.spoken.get("case_manager", ""))
        care.add(Facts([*facts_of(record, *_CARE, hidden=self.hidden), manager]))
        rights = _rights(record, self._to("rights", on=change))
        return [who, rights, care, self._help(told, record)]

    def _to(self, section: str, *, on: bool) -> list[Button]:
        def go() -> None:
            self.open(section)
            self.edit()

        return [Button("แก้ไข", go, kind="quiet", icon="edit")] if on else []

    def _open(self, what: str) -> None:
        if self.found is not None:
            self.go_to(what, getattr(self.found.record, what))


def _rights(record: Record, buttons: list[Button]) -> Card:
    card = Card("การแจ้งสิทธิ", *buttons)
    for name, words in _RIGHTS:
        told = getattr(record, name)
        mark = badge(f"แจ้งแล้ว {day(told)}", "good") if told else badge("ยังไม่แจ้ง", "warn")
        card.add(row(Words(words), 12, mark, None))
    return card
