"""One case: its sections, its people, its screenings and help, its history."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions import access
from centredesk.actions.case_closing import reopen_case
from centredesk.actions.case_pages import CasePage as Found
from centredesk.actions.case_pages import PersonInCase, case_page
from centredesk.actions.case_stages import ENDED, UNDECIDED
from centredesk.actions.cases import involve_person
from centredesk.actions.offices import members_to_choose
from centredesk.actions.people import list_people
from centredesk.actions.record_pages import RecordFound
from centredesk.actions.records import change_record
from centredesk.actions.screening import record_screening
from centredesk.actions.victims import identify_victim
from centredesk.fields.codes import code_list
from centredesk.models.cases import Case
from centredesk.models.record import Record
from centredesk.places import full_name
from centredesk.thai.dates import short_date
from centredesk.ui.cases.overview import Overview, reports_card
from centredesk.ui.cases.people_card import Ways, people_in_full, struck_out
from centredesk.ui.cases.states import SECRET, STATUS_TONES
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.navigation import something_new
from centredesk.ui.notices import Remedy
from centredesk.ui.pages.record_cards import help_card, screenings_card
from centredesk.ui.pages.record_lines import help_lines, people_lines, screening_lines
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.pages.record_printing import Lines
from centredesk.ui.parts.boxes import Card, Scrolling, clear
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import badge, secrecy
from centredesk.ui.parts.turns import in_turns
from centredesk.ui.reason_dialog import Why, ask

_OWN = ("overview", "reports", "people", "screenings", "help")


class CasePage(RecordPage):
    """One case; what is typed is saved with Ctrl+S, and nobody's later save is overwritten."""

    name = "case"
    what = "กรณี"
    model = "case"
    watches: ClassVar[tuple[str, ...]] = (
        "case",
        "involvement",
        "person",
        "screening",
        "victim",
        "assistance",
        "report",
    )
    views_before = (
        ("overview", "ภาพรวม"),
        ("reports", "รับแจ้งเหตุ"),
        ("people", "บุคคลในกรณี"),
        ("screenings", "การคัดแยก"),
        ("help", "การช่วยเหลือ"),
    )
    sections_told = (
        ("summary", "ข้อมูลกรณี"),
        ("exploitation", "รูปแบบและกฎหมาย"),
        ("route", "เส้นทางและสถานที่"),
        ("police", "คดีอาญา"),
        ("closing", "การยุติกรณี"),
    )
    not_typed = ("centre", "source_report")
    case: Found | None = None
    _to_fill: frozenset[str] = frozenset()

    def build(self) -> None:
        """As every record, and what each of the own views shows."""
        self._filled: dict[str, object] = {}
        super().build()

    # ── reading ──

    def load(self) -> None:
        """Read the case with all that belongs to it, and its history."""
        self.ask(case_page, self._show_case, self.record, named=self.may_see_names)
        self.ask_history()

    def _show_case(self, found: Found) -> None:
        self.case = found
        self.show_found(RecordFound(found.case, {"case_officer": found.officer}))

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """The members a case can be given to are known before somebody types."""
        officer = form.editors.get("case_officer")
        if isinstance(officer, RefEditor) and access.may(self.desk.member, members_to_choose):
            self.ask(members_to_choose, lambda everybody: officer.fill(list(everybody)))

    def tell_head(self, record: Record) -> None:
        """Number, people, district, officer; secrecy and state."""
        assert isinstance(record, Case) and self.case is not None  # noqa: S101  read by case_page
        self.head.tell(record.case_no or "", _in_a_line(self.case))
        self.head.mark(*_marks(record))

    def shown(self, found: RecordFound) -> None:
        """The cards of the case, and what stands beside their sections."""
        assert self.case is not None  # noqa: S101  as above
        self._tell_counts(self.case)
        self._to_fill = frozenset(name for name in _OWN if name in self._views)
        self._freshen(self.shown_section)
        in_turns(self, *(partial(self._freshen, name) for name in self._to_fill))

    def open(self, name: str) -> None:
        """Show a section as the case was read last."""
        super().open(name)
        self._freshen(name)

    def _freshen(self, name: str) -> None:
        """Fill one of the own views anew, unless somebody has looked at it meanwhile."""
        if name in self._to_fill and self.case is not None:
            self._to_fill -= {name}
            self._fill_view(name, self._views[name], self.case)

    def view(self, name: str) -> QWidget:
        """The overview, and a scrolling card for each of the others."""
        made = Overview() if name == "overview" else Scrolling()
        self._filled.pop(name, None)
        if self.case is not None:
            self._fill_view(name, made, self.case)
        return made

    def _fill_view(self, name: str, view: Any, found: Found) -> None:
        if isinstance(view, Overview):
            view.tell(found, self.edit if self._open_to_change else None, self.hidden, self._ways)
            return
        shown = (_part(name, found), found.case.case_no, self._open_to_change)
        if self._filled.get(name) != shown:
            self._filled[name] = shown
            clear(view.body)
            view.add(*self._cards(name, found), None)

    def _cards(self, name: str, found: Found) -> list[Card]:
        number = found.case.case_no
        if name == "people":
            gone = [struck_out(found.struck, number)] if found.struck else []
            return [people_in_full(found, self._ways), *gone]
        if name == "screenings":
            new = self._new_screening()
            return [screenings_card(found.screenings, self.go_to, *new, case_no=number)]
        if name == "help":
            return [help_card(found.help, self.go_to, *self._new_help(), case_no=number)]
        return [reports_card(found, self.go_to)]

    def _new_help(self) -> list[Button]:
        if not self._open_to_change or not (self.case and self.case.people):
            return []
        add = Button("บันทึกการช่วยเหลือ", self.add_help, kind="quiet", icon="add")
        return [add]

    def _new_screening(self) -> list[Button]:
        if not self._open_to_change or not access.may(self.desk.member, record_screening):
            return []
        return [Button("คัดแยกใหม่", self.screen_anew, kind="quiet", icon="add")]

    def screen_anew(self) -> None:
        """Screen somebody in this case; the person too where only one was a possible victim."""
        people = self.case.people if self.case else ()
        victims = {person.person for person in people if person.role == "VICTIM"}
        only = {"person": victims.pop()} if len(victims) == 1 else {}
        self.go_to("screening", something_new(case=self.record, **only))

    def _tell_counts(self, found: Found) -> None:
        to_screen = [p for p in found.people if p.role == "VICTIM" or p.result]
        done = sum(person.result not in UNDECIDED for person in to_screen)
        screened = bool(to_screen) and done == len(to_screen)
        note = f"{done}/{len(to_screen)}" if to_screen else ""
        self.sections.tell("reports", "", "done" if found.reports else "")
        self.sections.tell("people", f"{len(found.people):,}")
        self.sections.tell("screenings", note, "done" if screened else "")
        self.sections.tell("help", f"{found.help.total:,}")

    def lines_on_paper(self) -> Sequence[Lines]:
        """Its people, screenings and help."""
        if (found := self.case) is None:
            return ()
        screened = screening_lines(found.screenings)
        return people_lines(found.people), screened, help_lines(found.help)

    # ── what can be done ──

    @property
    def _open_to_change(self) -> bool:
        return self.case is not None and not self.read_only_because(self.case.case)

    @property
    def _ways(self) -> Ways:
        """What this member may do with the people of this case now."""
        member, change = self.desk.member, self._open_to_change
        return Ways(
            open=self.open_person,
            every=lambda: self.open("people"),
            change=self.change_part if change and access.may(member, involve_person) else None,
            identify=self.identify if change and access.may(member, identify_victim) else None,
            add=self.add_person if change and access.may(member, involve_person) else None,
        )

    def open_person(self, person: PersonInCase) -> None:
        """The page of a victim of this case, or of the person."""
        if not access.may(self.desk.member, list_people):
            self.banner.tell("บทบาทของท่านเปิดหน้าบุคคลไม่ได้", "เห็นได้เฉพาะรหัสและผลการคัดแยก", tone="warn")
        elif person.victim is not None:
            self.go_to("victim", person.victim)
        else:
            self.go_to("person", person.person)

    def add_person(self) -> None:
        """Put somebody into this case."""
        self.go_to("new_involvement", something_new(case=self.record))

    def change_part(self, person: PersonInCase) -> None:
        """Change as what and since when somebody is in this case."""
        self.go_to("involvement", person.involvement)

    def identify(self, person: PersonInCase) -> None:
        """Identify somebody as a victim of this case."""
        self.go_to("new_victim", something_new(case=self.record, person=person.person))

    def add_help(self) -> None:
        """Record help given to a victim of this case."""
        self.go_to("help", something_new(case=self.record))

    # ── how it ends, and begins again ──

    def read_only_because(self, record: Record) -> str:
        """A case that ended is only read."""
        assert isinstance(record, Case)  # noqa: S101  the page of a case
        if not record.removed and self.may_change and record.status in ENDED:
            word = "ส่งต่อและยุติ" if record.status == "REFERRED" else "ยุติ"
            on = f"เมื่อ {short_date(record.closed_at)} " if record.closed_at else " "
            return f"{word}กรณีแล้ว{on}อ่านได้อย่างเดียว"
        return super().read_only_because(record)

    def read_only_advice(self, record: Record) -> tuple[str, Sequence[Remedy]]:
        """It can be opened again, with a reason."""
        assert isinstance(record, Case)  # noqa: S101  as above
        if record.removed or not self.may_change:
            return super().read_only_advice(record)
        told = "หากต้องแก้ไข ให้เปิดกรณีอีกครั้งพร้อมระบุเหตุผล"
        if record.status == "REFERRED" and record.closed_at:
            told += f" กรณีนี้นับให้ศูนย์เดิมถึงวันที่ {short_date(record.closed_at)}"
        return told, (Remedy("เปิดกรณีอีกครั้ง", self.reopen),)

    def reopen(self) -> None:
        """Open the case again, after asking why."""
        title = f"เปิดกรณี {self.head.title.text()} อีกครั้ง"
        told = "กรณีกลับไปมีสถานะก่อนยุติ และแก้ไขได้ เหตุผลอยู่ในประวัติ"
        if reason := ask(self, Why(title, told, "เปิดกรณีอีกครั้ง")):
            self.do(reopen_case, self._reopened, self.record, reason=reason)

    def _reopened(self, _: list[str]) -> None:
        self.say("เปิดกรณีอีกครั้งแล้ว", undo=True)

    def close_case(self) -> None:
        """End the case with the day and reason typed here; the rules are asked first."""
        if self.found is None or self.any_faults():
            return
        draft = self.drafts()
        if not self.forms["closing"].editors["closed_at"].value():
            draft["closed_at"] = self.desk.clock.today()
        draft["status"] = "CLOSED"
        version = self.found.record.version
        self.submit(change_record, self._closed, "case", self.record, draft, version=version)

    def _closed(self, _: list[str]) -> None:
        self.say("ยุติกรณีแล้ว", undo=True)

    def below_form(self, section: str) -> list[QWidget]:
        """Under the form of the end: the act itself."""
        if section != "closing" or not self.may_change:
            return []
        return [Button("ยุติกรณี", self.close_case, icon="checkmark")]


def _part(name: str, found: Found) -> tuple[object, ...]:
    """What one of the own views shows of the case; while it stays the same, so does the view."""
    parts: dict[str, tuple[object, ...]] = {
        "people": (found.people, found.struck),
        "screenings": (found.screenings,),
        "help": (found.help, bool(found.people)),
        "reports": (found.reports,),
    }
    return parts[name]


def _in_a_line(found: Found) -> str:
    by_role: dict[str, int] = {}
    for person in found.people:
        by_role[person.role] = by_role.get(person.role, 0) + 1
    roles = code_list("involvement_role")
    people = [f"{roles.label(role)} {count} คน" for role, count in by_role.items()]
    place = full_name(found.case.place[:4]).partition(" จ.")[0] if found.case.place else ""
    officer = f"ผู้รับผิดชอบ {found.officer}" if found.officer else ""
    return " · ".join(part for part in (*(people or ["ยังไม่มีบุคคล"]), place, officer) if part)


def _marks(case: Case) -> list[QWidget]:
    secret, status = case.confidentiality or "", case.status or ""
    state = badge(code_list("case_status").label(status), STATUS_TONES.get(status, ""))
    return [secrecy(code_list("secrecy").label(secret)), state] if secret in SECRET else [state]
