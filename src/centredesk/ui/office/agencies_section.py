"""The agencies the centre works with: found, opened, added."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.listing import Line
from centredesk.actions.office_pages import agency_anchors, list_agencies
from centredesk.actions.offices import add_agency, change_agency
from centredesk.fields.codes import code_list
from centredesk.models.offices import Agency
from centredesk.ui.lists.columns import column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty, ListView
from centredesk.ui.lists.record_table import Source
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.buttons import Button

COLUMNS = (
    column(Agency, "name", 0, look="strong", sorts=True),
    column(Agency, "kind", 200, look="badge"),
    column(Agency, "phones", 180, need=2),
    column(Agency, "mdt_role", 0, look="soft", need=3),
)


class AgenciesSection(QWidget):
    """A list like any other, inside the office's page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        kinds = [(option.code, option.th) for option in code_list("agency_kind").options]
        source = Source(page.desk, page.around.background, list_agencies, agency_anchors)
        self.list = ListView(
            source,
            COLUMNS,
            placeholder="ค้นชื่อหน่วยงาน โทรศัพท์ บทบาท",
            empty=Empty("building", "ยังไม่มีหน่วยงาน", "เพิ่มหน่วยงานที่ศูนย์ส่งต่อหรือทำงานด้วย"),
            filters=(FilterChip("kind", "ประเภท", kinds),),
            sort="name",
            unit="หน่วยงาน",
            opens=access.may(page.desk.member, change_agency),
        )
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        if access.may(page.desk.member, add_agency) and (bar := self.list.bar.layout()):
            bar.addWidget(Button("เพิ่มหน่วยงาน", self._new, icon="add"))
        frame.addWidget(self.list, 1)
        self.list.opened.connect(self._open)
        self.list.model.failed.connect(page.failed)
        self.refresh()

    def refresh(self) -> None:
        """Read, or read again."""
        self.list.refresh()

    def row_beside(self, step: int) -> UUID | None:
        """Go a row up or down, and say which agency stands there."""
        if self.page.closed:
            return None
        line = self.list.step(step)
        return line.id if line is not None else None

    def _open(self, line: Line | None) -> None:
        if line is not None and access.may(self.page.desk.member, change_agency):
            self.page.around.navigator.follow("agency", self.row_beside)
            self.page.go_to("agency", line.id)

    def _new(self) -> None:
        self.page.go_to("new_agency", something_new())
