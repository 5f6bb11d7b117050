"""One case: its sections, its people, its screenings, its history."""

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions import access
from centredesk.actions.case_pages import CasePage as Found
from centredesk.actions.case_pages import case_page
from centredesk.actions.history import history_of
from centredesk.actions.offices import members_to_choose
from centredesk.actions.record_pages import RecordFound
from centredesk.fields.codes import code_list
from centredesk.models.cases import Case
from centredesk.models.record import Record
from centredesk.ui.cases.overview import Overview, people_card, screenings_card
from centredesk.ui.cases.states import SECRET, STATUS_TONES
from centredesk.ui.forms.choices import BoxEditor
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.boxes import Scrolling, clear
from centredesk.ui.parts.labels import badge, secrecy
from centredesk.ui.record_page import RecordPage


class CasePage(RecordPage):
    """One case; what is typed is saved with Ctrl+S, and nobody's later save is overwritten."""

    name = "case"
    what = "กรณี"
    model = "case"
    watches: ClassVar[tuple[str, ...]] = (
        "case",
        "involvement",
        "screening",
        "victim",
        "assistance",
    )
    views_before = (("overview", "ภาพรวม"),)
    sections_told = (
        ("summary", "ข้อมูลกรณี"),
        ("exploitation", "รูปแบบและกฎหมาย"),
        ("route", "เส้นทางและสถานที่"),
        ("police", "คดีอาญา"),
        ("closing", "การยุติกรณี"),
    )
    views_after = (("people", "บุคคลในกรณี"), ("screenings", "การคัดแยก"))
    not_typed = ("centre", "source_report")
    case: Found | None = None

    def view(self, name: str) -> QWidget:
        """The overview, the people, the screenings."""
        made = Overview() if name == "overview" else Scrolling()
        if self.case is not None:
            self._fill_view(name, made, self.case)
        return made

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """The members to give the case to."""
        officer = form.editors.get("case_officer")
        if isinstance(officer, BoxEditor) and access.may(self.desk.member, members_to_choose):
            self.ask(members_to_choose, lambda everybody: officer.fill(list(everybody)))

    def load(self) -> None:
        """Read the case with its people, and its history."""
        self.ask(case_page, self._show_case, self.record)
        self.ask(history_of, self.show_history, "case", self.record)

    def _show_case(self, found: Found) -> None:
        self.case = found
        self.show_found(RecordFound(found.case, {"case_officer": found.officer}))

    def tell_head(self, record: Record) -> None:
        """Number, people, officer; secrecy and state."""
        assert isinstance(record, Case) and self.case is not None  # noqa: S101  read by case_page
        victims = sum(person.role == "VICTIM" for person in self.case.people)
        others = len(self.case.people) - victims
        parts = [f"ผู้เสียหาย {victims} คน", f"บุคคลอื่น {others} คน"]
        officer = [f"ผู้รับผิดชอบ {self.case.officer}"] if self.case.officer else []
        self.head.tell(record.case_no or "", " · ".join([*parts, *officer]))
        self.head.mark(*_marks(record))

    def shown(self, found: RecordFound) -> None:
        """The cards of the case."""
        assert self.case is not None  # noqa: S101  as above
        for name in ("overview", "people", "screenings"):
            if name in self._views:
                self._fill_view(name, self._views[name], self.case)
        self.sections.tell("people", f"{len(self.case.people):,}")
        self.sections.tell("screenings", f"{len(self.case.screenings):,}")

    def _fill_view(self, name: str, view: Any, found: Found) -> None:
        if isinstance(view, Overview):
            view.tell(found, self.edit if self.may_change else None, self.hidden)
            return
        clear(view.body)
        view.add(people_card(found) if name == "people" else screenings_card(found), None)


def _marks(case: Case) -> list[QWidget]:
    secret, status = case.confidentiality or "", case.status or ""
    state = badge(code_list("case_status").label(status), STATUS_TONES.get(status, ""))
    return [secrecy(code_list("secrecy").label(secret)), state] if secret in SECRET else [state]
