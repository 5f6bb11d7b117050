"""All screenings, by date: the entry of the room."""

from collections.abc import Callable

from centredesk.actions.listing import Key, Line
from centredesk.actions.screening import list_screenings, screening_anchors
from centredesk.fields.codes import code_list
from centredesk.models.screening import Screening
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.buttons import Button
from centredesk.ui.screening.states import RESULT_TONES

COLUMNS = (
    column(Screening, "screening_no", 168, look="strong", sorts=True),
    column(Screening, "start_at", 168, sorts=True),
    Column("person", "บุคคล", 150),
    Column("name", "ชื่อ (ปิดไว้)", 0, need=2, whole="ชื่อ"),
    column(Screening, "result", 200, look="badge", tones=RESULT_TONES),
    column(Screening, "disposition", 210, need=3),
)


class ScreeningList(ListPage):
    """Screenings with their results; persons by code, names masked."""

    name = "screenings"
    title = "การคัดแยก"
    watches = ("screening",)
    columns = COLUMNS
    placeholder = "เลขคัดแยก หรือชื่อบุคคล"
    sort = "start_at"
    descending = True
    opens = "screening"
    shows_names = True

    def lines(self) -> Callable[..., list[Line]]:
        """Screenings, names masked."""
        return list_screenings

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many screenings."""
        return screening_anchors

    def empty(self) -> Empty:
        """The way to the first screenings."""
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        told = "เพิ่มทีละคน หรือนำเข้าทะเบียนคัดแยกทั้งแฟ้ม"
        return Empty("person_search", "ยังไม่มีการคัดแยก", told, imports)

    def filters(self) -> tuple[FilterChip, ...]:
        """By result, and those without one."""
        results = [(option.code, option.th) for option in code_list("result").options]
        undecided = FilterChip("undecided", "การวินิจฉัย", [(1, "ยังไม่มีผล")])
        return (FilterChip("result", "ผลการคัดแยก", results), undecided)

    def actions_of_page(self) -> None:
        """Registers, held rows, operations; a new screening."""
        self.action("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        self.action("แถวที่พักไว้", lambda: self.go_to("held"))
        self.action("ปฏิบัติการ", lambda: self.go_to("operations"))
        self.action(
            "เพิ่มการคัดแยก",
            lambda: self.go_to("screening", something_new()),
            keys="Ctrl+N",
            icon="add",
            kind="main",
        )
