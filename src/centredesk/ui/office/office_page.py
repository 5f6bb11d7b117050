"""The page of the office: the centre's own form, then everything else there is only one of."""

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions import access
from centredesk.actions.office_pages import centre_page, office_history
from centredesk.actions.offices import add_agency, add_member
from centredesk.models.offices import Centre
from centredesk.models.record import Record
from centredesk.ui.navigation import something_new
from centredesk.ui.office.about_section import AboutSection
from centredesk.ui.office.agencies_section import AgenciesSection
from centredesk.ui.office.codes_section import CodesSection
from centredesk.ui.office.members_section import MembersSection
from centredesk.ui.office.section import Refreshed
from centredesk.ui.office.security_section import SecuritySection
from centredesk.ui.office.settings_section import SettingsSection
from centredesk.ui.pages.page import Surroundings
from centredesk.ui.pages.record_page import RecordPage

_VIEWS: dict[str, Any] = {
    "members": MembersSection,
    "agencies": AgenciesSection,
    "codes": CodesSection,
    "settings": SettingsSection,
    "security": SecuritySection,
    "about": AboutSection,
}


class OfficePage(RecordPage):
    """Sections at the left; the centre is edited like any record, the others in their own way."""

    name = "office"
    title = "สำนักงาน"
    what = "ข้อมูลศูนย์"
    model = "centre"
    watches: ClassVar[tuple[str, ...]] = (
        "centre",
        "member",
        "agency",
        "office_code",
        "setting",
        "check",
    )
    sections_told = (("centre", "ศูนย์"), ("contact", "ที่ตั้งและการติดต่อ"))
    views_after = (
        ("members", "สมาชิกและบทบาท"),
        ("agencies", "หน่วยงาน"),
        ("codes", "รายการรหัส"),
        ("settings", "การตั้งค่า"),
        ("security", "ความปลอดภัย"),
        ("about", "เกี่ยวกับโปรแกรม"),
    )
    shows_names = False

    def __init__(self, around: Surroundings, record: Any = None) -> None:
        # There is one centre, whatever a draft or a way back calls it.
        super().__init__(around, around.desk.centre.id)

    @classmethod
    def listed(cls) -> list[tuple[str, str]]:
        """The centre with its history, then the rest of the office."""
        return [*cls.sections_told, ("history", "ประวัติของศูนย์"), *cls.views_after]

    def add_here(self) -> None:
        """A new member or agency, where those are shown and may be added."""
        if self.shown_section == "members" and access.may(self.desk.member, add_member):
            self.go_to("new_member", something_new())
        elif self.shown_section == "agencies" and access.may(self.desk.member, add_agency):
            self.go_to("new_agency", something_new())

    def seek_here(self) -> None:
        """The search box of the section that is open, if it has one."""
        shown = self.shown_view()
        if isinstance(shown, AgenciesSection):
            shown.list.search.start()
        elif isinstance(shown, CodesSection):
            shown.search.start()

    def may_strike_out(self, record: Record) -> bool:
        """An office without its centre would be none."""
        return False

    def actions_of_page(self) -> None:
        """No names of persons stand here, so none are revealed."""
        super().actions_of_page()
        self.on_key("Ctrl+N", self.add_here)
        self.on_key("Ctrl+F", self.seek_here)
        for button in self.reading:
            button.hide()

    def view(self, name: str) -> QWidget:
        """One of the other sections."""
        made: QWidget = _VIEWS[name](self)
        return made

    def open(self, name: str) -> None:
        """Buttons and history of the centre stand beside the centre only."""
        super().open(name)
        self._of_centre()

    def load(self) -> None:
        """Read the centre, and whatever else is already shown."""
        self.ask(centre_page, self.show_found)
        self.ask_history()
        for view in self._views.values():
            if isinstance(view, Refreshed):
                view.refresh()

    def ask_history(self) -> None:
        """The history of the centre, for those who may read it."""
        if access.may(self.desk.member, office_history):
            self.ask(office_history, self.show_history, self.model, self.record)

    def tell_head(self, record: Record) -> None:
        """The office, and whose it is."""
        assert isinstance(record, Centre)  # noqa: S101  the model of this page
        self.head.tell(self.title, f"{record.name_th or ''} · {record.code or ''}")

    def show_found(self, found: Any) -> None:
        """Show the centre; its buttons only where it stands."""
        super().show_found(found)
        self._of_centre()

    @property
    def tells_history(self) -> bool:
        """The history stands beside the centre only, for those who may read it."""
        may = access.may(self.desk.member, office_history)
        return super().tells_history and self.shown_section not in _VIEWS and may

    def _of_centre(self) -> None:
        self._fit()
        here = self.shown_section not in _VIEWS
        for button in self.changing:
            button.setVisible(here)
        self._around_standing.setVisible(here and not self.may_change and self.found is not None)
