"""All persons the centre has met."""

from PySide6.QtWidgets import QWidget

from centredesk.actions.people import list_people, people_anchors
from centredesk.fields.codes import code_list
from centredesk.models.people import Person
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty, ListView
from centredesk.ui.lists.record_table import Source
from centredesk.ui.page import Page
from centredesk.ui.parts.buttons import Button

COLUMNS = (
    column(Person, "code", 160, look="strong", sorts=True),
    Column("name", "ชื่อ (ปิดไว้)", 0, sorts=True),
    column(Person, "sex", 110),
    column(Person, "birth_date", 150, sorts=True, need=2),
    column(Person, "nationality", 190),
)


class PeopleList(Page):
    """Persons by code, names masked; found by name, code or number."""

    name = "people"
    title = "บุคคล"
    watches = ("person",)
    help = "ค้นได้ด้วยชื่อ รหัส หรือเลขเอกสาร รายการแสดงเฉพาะอักษรแรกของชื่อ"

    def build(self) -> None:
        """Search, filters, table."""
        source = Source(self.desk, self.around.background, list_people, people_anchors)
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        sexes = [(option.code, option.th) for option in code_list("sex").options]
        self.list = ListView(
            source,
            COLUMNS,
            placeholder="ชื่อ รหัส เลขบัตร หนังสือเดินทาง",
            empty=Empty("people", "ยังไม่มีบุคคล", "นำเข้าทะเบียนคัดแยก แล้วบุคคลจะปรากฏที่นี่", imports),
            filters=(FilterChip("sex", "เพศ", sexes),),
            sort="code",
            descending=True,
            unit="คน",
        )
        self.add(self.list)
        self.action("รายการคัดแยก", lambda: self.go_to("screenings"), icon="person_search")
        self.list.told.connect(self.foot.tell)
        self.list.counted.connect(self._counted)
        self.list.model.failed.connect(self.failed)
        self.foot.keys(("ค้นหา", "Ctrl+F"), ("อ่านใหม่", "F5"))
        self.on_key("Ctrl+F", self.list.search.start)

    def load(self) -> None:
        """Read, or read again."""
        self.list.refresh()

    def start_here(self) -> QWidget:
        """The search box."""
        return self.list.search

    def _counted(self, count: int) -> None:
        self.head.tell(summary=f"พบ {count:,} คน · ชื่อบุคคลปิดไว้ในรายการ")
