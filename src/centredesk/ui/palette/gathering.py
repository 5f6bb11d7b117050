"""What can be done now: the buttons of the open page, the rooms, the doors without a digit."""

from collections.abc import Callable, Container
from dataclasses import dataclass

from centredesk.actions.access import ACCESS, EVERYBODY
from centredesk.ui.navigation import ROOMS, Room
from centredesk.ui.pages.page import Page
from centredesk.ui.palette.commands import Command
from centredesk.ui.parts.buttons import Button
from centredesk.ui.theme.words import plain

HERE, THERE = "ในหน้านี้", "ไปที่"
NOT_YET = "ยังไม่เปิดใช้ในรุ่นนี้"
NO_RIGHT = "บทบาทของท่านทำรายการนี้ไม่ได้"
_ACTS = ("main", "normal", "quiet", "danger")
_NOT_NOW = "ยังทำไม่ได้ในขณะนี้"
GoTo = Callable[[str], object]
# What the page of a room asks first: who may not ask, may not go there.
_ASKS = {
    "cases": "cases.list_cases",
    "people": "people.list_people",
    "screenings": "screening.list_screenings",
    "returns": "returns.figures",
    "office": "office_pages.centre_page",
}
_ALSO = {
    "home": ("หน้าแรก", "งานวันนี้", "กำหนด", "ร่าง"),
    "cases": ("กรณี", "คดี", "รายการกรณี"),
    "screenings": ("แบบคัดแยก", "สัมภาษณ์", "วินิจฉัย"),
    "people": ("คน", "ผู้เสียหาย", "ผู้ต้องหา", "พยาน"),
    "assistance": ("คุ้มครอง", "เงินช่วยเหลือ", "บริการ"),
    "returns": ("สถิติ", "แบบรายงาน", "ตัวเลข", "พิมพ์รายงาน", "ปิดยอด"),
    "office": ("ตั้งค่า", "สมาชิก", "หน่วยงาน", "ศูนย์", "settings"),
}


@dataclass(frozen=True)
class _Door:
    page: str
    text: str
    icon: str
    asks: str
    also: tuple[str, ...] = ()


_IMPORT = "register_import.preview_register"
_DOORS = (
    _Door("intake", "รับแจ้งเหตุใหม่", "call", "reports.take_report", ("แจ้งเบาะแส", "1300", "เพิ่ม")),
    _Door("help_many", "บันทึกการช่วยเหลือหลายคน", "heart_pulse", "assistance.give_assistance"),
    _Door("registers", "นำเข้าทะเบียน", "arrow_download", _IMPORT, ("excel", "แฟ้ม", "ไปที่")),
    _Door("operations", "ไปที่ ปฏิบัติการคัดแยก", "people", "screening.list_screenings"),
    _Door("victims", "ไปที่ ผู้เสียหาย", "heart_pulse", "victims.change_victim"),
    _Door("new_case", "เพิ่มกรณีใหม่", "add", "cases.open_case", ("เปิดกรณี",)),
    _Door("new_person", "เพิ่มบุคคลใหม่", "add", "people.add_person"),
    _Door("new_operation", "เพิ่มปฏิบัติการคัดแยก", "add", "screening.open_operation"),
    _Door("new_member", "เพิ่มสมาชิก", "add", "offices.add_member"),
    _Door("new_agency", "เพิ่มหน่วยงาน", "add", "offices.add_agency"),
    _Door("reports", "ไปที่ เรื่องที่รับแจ้ง", "call", "reports.list_reports", ("แจ้งเหตุ", "เบาะแส")),
    _Door("held", "ไปที่ แถวที่พักไว้", "document_table", "held_rows.held_rows", ("แก้แถว", "นำเข้า")),
)


def page_commands(page: Page) -> list[Command]:
    """The buttons in head and foot of a page, the main one first."""
    buttons = [*page.head.findChildren(Button), *page.foot.findChildren(Button)]
    told = [b for b in buttons if b.property("kind") in _ACTS and not b.isHidden()]
    told.sort(key=lambda button: button.property("kind") != "main")
    return [_of_button(page, button) for button in told]


def _of_button(page: Page, button: Button) -> Command:
    reason = "" if button.isEnabled() else plain(page.foot.note.text()) or _NOT_NOW
    icon = button.picture or "open"
    return Command(button.verb, button.click, HERE, "", button.keys, icon, reason)


def room_commands(
    go_to: GoTo, pages: Container[str], roles: frozenset[str], office: Room
) -> list[Command]:
    """The rooms with their keys, then the doors without; grey where one may not go."""
    rooms = [_to_room(room, go_to, roles) for room in (*ROOMS, office)]
    doors = (door for door in _DOORS if door.page in pages)
    return [*rooms, *(_through(door, go_to, roles) for door in doors)]


def _to_room(room: Room, go_to: GoTo, roles: frozenset[str]) -> Command:
    keys = f"Alt+{room.digit}" if room.digit.isdigit() else room.digit
    refused = "" if roles & ACCESS.get(_ASKS.get(room.name, ""), EVERYBODY) else NO_RIGHT
    return Command(
        f"ไปที่ {room.word}",
        lambda: go_to(room.name),
        THERE,
        keys=keys,
        icon=room.picture,
        reason=refused if room.built else NOT_YET,
        also=_ALSO.get(room.name, ()),
        sought=not room.built,
    )


def _through(door: _Door, go_to: GoTo, roles: frozenset[str]) -> Command:
    refused = "" if roles & ACCESS.get(door.asks, EVERYBODY) else NO_RIGHT
    return Command(
        door.text, lambda: go_to(door.page), THERE, "", "", door.icon, refused, door.also
    )
