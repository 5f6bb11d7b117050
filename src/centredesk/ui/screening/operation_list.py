"""All screening operations, the newest first."""

from collections.abc import Callable

from centredesk import places
from centredesk.actions.listing import Key, Line
from centredesk.actions.screening_pages import list_operations, operation_anchors
from centredesk.fields.codes import code_list
from centredesk.models.screening import ScreeningOperation
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.buttons import Button


def _district(place: str) -> str:
    return places.full_name(place[:4])


_NUMBER = "{:,}".format
COLUMNS = (
    column(ScreeningOperation, "op_no", 160, look="strong"),
    column(ScreeningOperation, "started_at", 164, sorts=True),
    column(ScreeningOperation, "kind", 176, need=2),
    column(ScreeningOperation, "place", 0, label="อำเภอ", show=_district),
    column(ScreeningOperation, "lead_agency", 0, need=3),
    Column("persons_total", "ทั้งหมด", 80, _NUMBER, "number"),
    Column("screened", "คัดแยก", 80, _NUMBER, "number"),
    Column("victims", "ผู้เสียหาย", 96, _NUMBER, "number", need=2),
)


class OperationList(ListPage):
    """Operations with how many people were there, screened, and found to be victims."""

    name = "operations"
    title = "ปฏิบัติการคัดแยก"
    watches = ("screening_operation", "screening")
    columns = COLUMNS
    placeholder = "เลขปฏิบัติการ หน่วยนำ"
    unit = "ปฏิบัติการ"
    sort = "started_at"
    descending = True
    opens = "operation"

    def lines(self) -> Callable[..., list[Line]]:
        """Operations with their counts."""
        return list_operations

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many operations."""
        return operation_anchors

    def empty(self) -> Empty:
        """The way to the first operation."""
        told = "เพิ่มเหตุการณ์ที่คัดแยกหลายคน เช่น ตรวจสถานประกอบการ หรือรับตัวที่ชายแดน"
        new = Button("เพิ่มปฏิบัติการ", self.add_one, icon="add")
        return Empty("people_team", "ยังไม่มีปฏิบัติการ", told, new)

    def filters(self) -> tuple[FilterChip, ...]:
        """By kind."""
        kinds = [(option.code, option.th) for option in code_list("operation_kind").options]
        return (FilterChip("kind", "ประเภท", kinds),)

    def actions_of_page(self) -> None:
        """A new operation."""
        self.action("เพิ่มปฏิบัติการ", self.add_one, keys="Ctrl+N", icon="add", kind="main")

    def add_one(self) -> None:
        """Enter an operation."""
        self.go_to("new_operation", something_new())
