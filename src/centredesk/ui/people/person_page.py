"""One person: who it is, as far as it may be seen, and all that belongs to them."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions import access
from centredesk.actions.duplicates import tell_apart
from centredesk.actions.person_pages import LikelyPerson, PersonPage, person_page, same_persons
from centredesk.actions.record_pages import RecordFound
from centredesk.actions.screening import record_screening
from centredesk.models.record import Record
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.record_cards import help_card, label, screenings_card
from centredesk.ui.pages.record_lines import case_lines, help_lines, screening_lines
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.pages.record_printing import Lines
from centredesk.ui.parts.boxes import Scrolling, clear
from centredesk.ui.parts.buttons import Button
from centredesk.ui.people.ages import hint_age
from centredesk.ui.people.person_overview import PersonOverview, Ways, age_today, cases_card

SECTIONS = (
    ("name", "ชื่อ"),
    ("identity", "เพศ อายุ สัญชาติ"),
    ("papers", "เอกสารและภาษา"),
    ("life", "ชีวิตก่อนหน้า"),
    ("contact", "ภูมิลำเนาและที่ติดต่อ"),
    ("vulnerability", "ความเปราะบาง"),
)
_OWN = ("overview", "cases", "screenings", "help")


class Person(RecordPage):
    """One person; who it is stands masked until names are revealed with a reason."""

    name = "person"
    what = "บุคคล"
    model = "person"
    watches: ClassVar[tuple[str, ...]] = (
        "person",
        "involvement",
        "victim",
        "case",
        "screening",
        "assistance",
        "apart",
    )
    views_before = (
        ("overview", "ภาพรวม"),
        ("cases", "กรณี"),
        ("screenings", "การคัดแยก"),
        ("help", "การช่วยเหลือ"),
    )
    sections_told = SECTIONS
    person: PersonPage | None = None
    likely: Sequence[LikelyPerson] = ()

    def load(self) -> None:
        """Read the person with all that belongs to them, who may be the same, and the history."""
        named = self.may_see_names
        self.ask(person_page, self._show_person, self.record, named=named)
        self.ask_history()
        self.ask(same_persons, self._show_likely, self.record, named=named)

    def _show_person(self, found: PersonPage) -> None:
        self.person = found
        self.show_found(RecordFound(found.person, {}))

    def _show_likely(self, likely: Sequence[LikelyPerson]) -> None:
        self.likely = likely
        if "overview" in self._views and self.person is not None:
            self._fill_view("overview", self._views["overview"], self.person)

    def tell_head(self, record: Record) -> None:
        """Code; name as allowed, sex, age, nationality."""
        assert self.person is not None  # noqa: S101  read by person_page
        person = self.person.person
        parts = [self.person.name, label("sex", person.sex), age_today(self.person)]
        parts.append(label("nat", person.nationality))
        self.head.tell(person.code or "", " · ".join(part for part in parts if part))

    def view(self, name: str) -> QWidget:
        """The overview, and a scrolling card for each of the others."""
        made = PersonOverview() if name == "overview" else Scrolling()
        if self.person is not None:
            self._fill_view(name, made, self.person)
        return made

    def shown(self, found: RecordFound) -> None:
        """The cards of the person, and how many rows each has."""
        assert self.person is not None  # noqa: S101  as above
        for name in _OWN:
            if name in self._views:
                self._fill_view(name, self._views[name], self.person)
        self.sections.tell("cases", f"{len(self.person.cases):,}")
        self.sections.tell("screenings", f"{self.person.screenings.total:,}")
        self.sections.tell("help", f"{self.person.help.total:,}")

    def lines_on_paper(self) -> Sequence[Lines]:
        """Their cases, screenings and help."""
        if (found := self.person) is None:
            return ()
        screened = screening_lines(found.screenings)
        return case_lines(found.cases), screened, help_lines(found.help)

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """The age that follows is told while it is typed."""
        hint_age(form, self.desk.clock.today())

    def apart(self, other: LikelyPerson) -> None:
        """Remember that the two are two."""
        told = f"บันทึกว่า {other.code} เป็นคนละคนแล้ว"
        self.do(tell_apart, lambda _: self._told_apart(told), self.record, other.id)

    def _told_apart(self, told: str) -> None:
        self.say(told, undo=True)
        self.ask(same_persons, self._show_likely, self.record, named=self.may_see_names)

    def _fill_view(self, name: str, view: Any, found: PersonPage) -> None:
        if isinstance(view, PersonOverview):
            view.tell(found, self.likely, self.hidden, self._ways(found))
            return
        clear(view.body)
        if name == "cases":
            view.add(cases_card(found.cases, self.go_to), None)
        elif name == "screenings":
            view.add(screenings_card(found.screenings, self.go_to, *self._screen_again()), None)
        else:
            view.add(help_card(found.help, self.go_to), None)

    def _screen_again(self) -> list[Button]:
        closed = self.person is None or self.read_only_because(self.person.person)
        if closed or not access.may(self.desk.member, record_screening):
            return []
        return [Button("คัดแยกใหม่", self.screen_anew, kind="quiet", icon="add")]

    def screen_anew(self) -> None:
        """Screen this person, for the first time or again."""
        self.go_to("screening", something_new(person=self.record))

    def _ways(self, found: PersonPage) -> Ways:
        change = not self.read_only_because(found.person)
        may = change and access.may(self.desk.member, tell_apart)
        return Ways(self.go_to, self.edit if change else None, self.apart if may else None)
