"""One agency, and a new one."""

from typing import ClassVar

from centredesk.actions.office_pages import office_history
from centredesk.fields.codes import code_list
from centredesk.models.offices import Agency
from centredesk.models.record import Record
from centredesk.ui.pages.add_page import AddPage
from centredesk.ui.pages.record_page import RecordPage

SECTIONS = (("agency", "หน่วยงาน"),)


class AgencyPage(RecordPage):
    """Whom the centre works with there; cases, reports and help that name it show a new name."""

    name = "agency"
    title = "หน่วยงาน"
    what = "หน่วยงาน"
    model = "agency"
    watches: ClassVar[tuple[str, ...]] = ("agency",)
    sections_told = SECTIONS
    shows_names = False

    def ask_history(self) -> None:
        """Administrators read the histories of the office, too."""
        if self.may_change:
            self.ask(office_history, self.show_history, self.model, self.record)

    def actions_of_page(self) -> None:
        """No names of cases stand here, so none are revealed."""
        super().actions_of_page()
        for button in self.reading:
            button.hide()

    def tell_head(self, record: Record) -> None:
        """Name and kind."""
        assert isinstance(record, Agency)  # noqa: S101  the model of this page
        kind = code_list("agency_kind").label(record.kind) if record.kind else ""
        self.head.tell(record.name or "", kind)


class NewAgencyPage(AddPage):
    """An agency is entered once; every list of agencies then offers it."""

    name = "new_agency"
    title = "เพิ่มหน่วยงาน"
    what = "หน่วยงานใหม่"
    model = "agency"
    opens = "agency"
    sections_told = SECTIONS
