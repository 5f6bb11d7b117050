"""All cases."""

from collections.abc import Callable

from centredesk import places
from centredesk.actions import access
from centredesk.actions.cases import case_anchors, list_cases, open_case
from centredesk.actions.listing import Key, Line
from centredesk.fields.codes import code_list
from centredesk.models.cases import Case
from centredesk.ui.cases.states import GRAVE, STATUS_TONES, form_in_list
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.buttons import Button


def _district(place: str) -> str:
    """The district alone: nearly all cases lie in the centre's own province."""
    return places.full_name(place[:4]).partition(" จ.")[0]


COLUMNS = (
    column(Case, "case_no", 148, look="strong", sorts=True),
    column(Case, "opened_at", 108, sorts=True),
    column(Case, "main_form", 0, sorts=True, show=form_in_list),
    column(Case, "place", 112, label="อำเภอ", sorts=True, show=_district, need=3),
    Column("victim_name", "ผู้เสียหาย", 152, need=2, counted=True),
    column(Case, "status", 152, look="badge", tones=STATUS_TONES, sorts=True),
    Column("case_officer", "ผู้รับผิดชอบ", 112, need=2),
    column(Case, "confidentiality", 76, label="ชั้นลับ", look="soft", loud=GRAVE, need=2),
)


class CaseList(ListPage):
    """The cases of the centre, found and sorted."""

    name = "cases"
    title = "กรณีและคดี"
    watches = ("case", "victim")
    columns = COLUMNS
    placeholder = "เลขกรณี ชื่อกรณี คดีอาญาที่"
    unit = "กรณี"
    sort = "opened_at"
    descending = True
    opens = "case"
    shows_names = True

    def lines(self) -> Callable[..., list[Line]]:
        """Cases with their first victim."""
        return list_cases

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many cases."""
        return case_anchors

    def empty(self) -> Empty:
        """The way to the first cases."""
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        return Empty("folder", "ยังไม่มีกรณี", "นำเข้าทะเบียนคัดแยก แล้วกรณีจะปรากฏที่นี่", imports)

    def build(self) -> None:
        """What is not found with a filter is looked for in every state."""
        super().build()
        self.list.name_everywhere("ค้นทุกสถานะ")

    def actions_of_page(self) -> None:
        """A case without a report, the short way; from a report, the usual one."""
        if access.may(self.desk.member, open_case):
            self.action("เปิดกรณีโดยไม่มีผู้แจ้ง", self.open_without_report, icon="folder")
            self.action("เพิ่มกรณีใหม่", self.take_in, keys="Ctrl+N", icon="add", kind="main")

    def take_in(self) -> None:
        """From the report on."""
        self.go_to("intake", something_new())

    def open_without_report(self) -> None:
        """The case alone."""
        self.go_to("new_case", something_new())

    def filters(self) -> tuple[FilterChip, ...]:
        """By state, by form, and those nobody is responsible for."""
        nobody = FilterChip("nobody", "ผู้รับผิดชอบ", [(1, "ยังไม่มีผู้รับผิดชอบ")])
        return (_chip("status", "สถานะ"), _chip("main_form", "รูปแบบ"), nobody)


def _chip(name: str, label: str) -> FilterChip:
    codes = code_list({"main_form": "exploit", "status": "case_status"}[name])
    return FilterChip(name, label, [(option.code, option.th) for option in codes.options])
