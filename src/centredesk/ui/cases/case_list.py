"""All cases."""

from PySide6.QtWidgets import QWidget

from centredesk import places
from centredesk.actions.cases import case_anchors, list_cases
from centredesk.actions.listing import Line
from centredesk.fields.codes import code_list
from centredesk.models.cases import Case
from centredesk.ui.cases.states import GRAVE, STATUS_TONES, form_in_list
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty, ListView
from centredesk.ui.lists.record_table import Source
from centredesk.ui.page import Page
from centredesk.ui.parts.buttons import Button


def _district(place: str) -> str:
    """The district alone: nearly all cases lie in the centre's own province."""
    return places.full_name(place[:4]).partition(" จ.")[0]


COLUMNS = (
    column(Case, "case_no", 148, look="strong", sorts=True),
    column(Case, "opened_at", 108, sorts=True),
    column(Case, "main_form", 0, sorts=True, show=form_in_list),
    column(Case, "place", 112, label="อำเภอ", sorts=True, show=_district, need=3),
    Column("victim_name", "ผู้เสียหาย", 152, need=2),
    column(Case, "status", 152, look="badge", tones=STATUS_TONES, sorts=True),
    Column("case_officer", "ผู้รับผิดชอบ", 112, need=2),
    column(Case, "confidentiality", 76, label="ชั้นลับ", look="soft", loud=GRAVE, need=2),
)


class CaseList(Page):
    """The cases of the centre, found and sorted."""

    name = "cases"
    title = "กรณีและคดี"
    watches = ("case", "victim")
    help = (
        "พิมพ์ในช่องค้นหาเพื่อกรอง กดหัวตารางเพื่อเรียง กดลูกศรลงเพื่อเข้าตาราง แล้วกด Enter เพื่อเปิดกรณี "
        "ชื่อผู้เสียหายปิดไว้ในรายการนี้"
    )

    def build(self) -> None:
        """Search, filters, table; keys at the foot."""
        source = Source(self.desk, self.around.background, list_cases, case_anchors)
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        self.list = ListView(
            source,
            COLUMNS,
            placeholder="เลขกรณี ชื่อกรณี คดีอาญาที่",
            empty=Empty("folder", "ยังไม่มีกรณี", "นำเข้าทะเบียนคัดแยก แล้วกรณีจะปรากฏที่นี่", imports),
            filters=(_chip("status", "สถานะ"), _chip("main_form", "รูปแบบ")),
            sort="opened_at",
            descending=True,
            unit="กรณี",
        )
        self.add(self.list)
        self.list.opened.connect(self._open)
        self.list.told.connect(self.foot.tell)
        self.list.counted.connect(self._counted)
        self.list.model.failed.connect(self.failed)
        self.foot.keys(("ค้นหา", "Ctrl+F"), ("เปิด", "Enter"), ("อ่านใหม่", "F5"))
        self.on_key("Ctrl+F", self.list.search.start)

    def load(self) -> None:
        """Read, or read again."""
        self.list.refresh()

    def start_here(self) -> QWidget:
        """The search box."""
        return self.list.search

    def _open(self, line: Line) -> None:
        self.go_to("case", line.id)

    def _counted(self, count: int) -> None:
        self.head.tell(summary=f"พบ {count:,} กรณี · ชื่อบุคคลปิดไว้ในรายการ")


def _chip(name: str, label: str) -> FilterChip:
    codes = code_list({"main_form": "exploit", "status": "case_status"}[name])
    return FilterChip(name, label, [(option.code, option.th) for option in codes.options])
