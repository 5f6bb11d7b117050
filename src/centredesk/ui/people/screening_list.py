"""All screenings, by date."""

from PySide6.QtWidgets import QWidget

from centredesk.actions.screening import list_screenings, screening_anchors
from centredesk.fields.codes import code_list
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty, ListView
from centredesk.ui.lists.record_table import Source
from centredesk.ui.page import Page
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone

TONES: dict[str, Tone] = {
    "VICTIM_TIP": "accent",
    "VICTIM_FL": "accent",
    "UNCLEAR": "warn",
    "NOT_SCREENED": "warn",
}
COLUMNS = (
    column(Screening, "screening_no", 176, look="strong", sorts=True),
    column(Screening, "start_at", 176, sorts=True),
    Column("person", "บุคคล", 150),
    column(Person, "nationality", 0, need=2),
    column(Screening, "result", 200, look="badge", tones=TONES),
    column(Screening, "disposition", 180, need=3),
)


class ScreeningList(Page):
    """Screenings with their results; persons by code."""

    name = "screenings"
    title = "รายการคัดแยก"
    watches = ("screening",)
    help = "การคัดแยกทุกครั้งพร้อมผล บุคคลแสดงด้วยรหัส กรองตามผลการคัดแยกได้"

    def build(self) -> None:
        """Search, filters, table."""
        source = Source(self.desk, self.around.background, list_screenings, screening_anchors)
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        results = [(option.code, option.th) for option in code_list("result").options]
        self.list = ListView(
            source,
            COLUMNS,
            placeholder="เลขคัดแยก หรือชื่อบุคคล",
            empty=Empty("person_search", "ยังไม่มีการคัดแยก", "นำเข้าทะเบียนคัดแยกเพื่อเริ่ม", imports),
            filters=(FilterChip("result", "ผลการคัดแยก", results),),
            sort="start_at",
            descending=True,
        )
        self.add(self.list)
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
        self.head.tell(summary=f"พบ {count:,} รายการ · บุคคลแสดงด้วยรหัส")
