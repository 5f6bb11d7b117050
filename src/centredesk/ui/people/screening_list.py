"""All screenings, by date."""

from collections.abc import Callable

from centredesk.actions.listing import Key, Line
from centredesk.actions.screening import list_screenings, screening_anchors
from centredesk.fields.codes import code_list
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.ui.list_page import ListPage
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
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


class ScreeningList(ListPage):
    """Screenings with their results; persons by code."""

    name = "screenings"
    title = "รายการคัดแยก"
    watches = ("screening",)
    columns = COLUMNS
    placeholder = "เลขคัดแยก หรือชื่อบุคคล"
    sort = "start_at"
    descending = True
    note = " · บุคคลแสดงด้วยรหัส"

    def lines(self) -> Callable[..., list[Line]]:
        """Screenings, persons by code."""
        return list_screenings

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many screenings."""
        return screening_anchors

    def empty(self) -> Empty:
        """The way to the first screenings."""
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        return Empty("person_search", "ยังไม่มีการคัดแยก", "นำเข้าทะเบียนคัดแยกเพื่อเริ่ม", imports)

    def filters(self) -> tuple[FilterChip, ...]:
        """By result."""
        results = [(option.code, option.th) for option in code_list("result").options]
        return (FilterChip("result", "ผลการคัดแยก", results),)
