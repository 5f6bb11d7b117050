"""All victims, by code, names masked."""

from collections.abc import Callable

from centredesk.actions.listing import Key, Line
from centredesk.actions.victim_pages import list_victims, victim_anchors
from centredesk.fields.codes import code_list
from centredesk.models.victims import Victim
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.pages.record_cards import VICTIM_TONES
from centredesk.ui.parts.buttons import Button

COLUMNS = (
    column(Victim, "victim_no", 176, look="strong", sorts=True),
    Column("case", "กรณี", 148, need=2),
    column(Victim, "identified_at", 132, label="วันที่ระบุ", sorts=True),
    column(Victim, "status", 208, look="badge", tones=VICTIM_TONES),
    Column("name", "ชื่อ (ปิดไว้)", 0, whole="ชื่อ"),
    column(Victim, "shelter", 240, need=3),
)


class VictimList(ListPage):
    """Victims of every case."""

    name = "victims"
    title = "ผู้เสียหาย"
    watches = ("victim", "person", "case")
    columns = COLUMNS
    placeholder = "รหัสผู้เสียหาย เลขกรณี หรือชื่อ"
    unit = "ราย"
    sort = "identified_at"
    descending = True
    opens = "victim"
    shows_names = True

    def lines(self) -> Callable[..., list[Line]]:
        """Victims, names masked."""
        return list_victims

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many victims."""
        return victim_anchors

    def empty(self) -> Empty:
        """The way to the first victim."""
        add = Button("ระบุผู้เสียหาย", self.add_one, icon="add")
        return Empty("heart_pulse", "ยังไม่มีผู้เสียหาย", "ระบุผู้เสียหายจากหน้ากรณี หรือเพิ่มที่นี่", add)

    def filters(self) -> tuple[FilterChip, ...]:
        """By status and by section of the law."""
        return (_chip("status", "victim_status", "สถานะ"), _chip("law", "victim_law", "ผู้เสียหายตาม"))

    def actions_of_page(self) -> None:
        """A new victim."""
        self.action("ระบุผู้เสียหาย", self.add_one, keys="Ctrl+N", icon="add", kind="main")

    def add_one(self) -> None:
        """Identify somebody as a victim."""
        self.go_to("new_victim", something_new())


def _chip(name: str, codes: str, label: str) -> FilterChip:
    return FilterChip(name, label, [(o.code, o.th) for o in code_list(codes).options])
