"""Pictures of the office's own pages."""

from PySide6.QtWidgets import QWidget
from tests.shots.album import Album, Scene, Scenes

from centredesk.actions import office_codes, offices
from centredesk.desk import admit_member
from centredesk.ui.navigation import something_new
from centredesk.ui.office.code_list_page import CodeListPage
from centredesk.ui.office.member_page import MemberPage
from centredesk.ui.office.office_page import OfficePage

_SECRET = "เรือใบสีส้มลอยข้ามภูเขาหิมะ"
_AGENCIES = (
    ("บ้านพักเด็กและครอบครัวจังหวัดตัวอย่าง", "MSDHS", "ร่วมคัดแยกและจัดที่พัก"),
    ("สำนักงานสวัสดิการและคุ้มครองแรงงานจังหวัดตัวอย่าง", "LABW", "ร่วมคัดแยก"),
    ("มูลนิธิเพื่อการทดสอบ", "NGO", "ล่าม"),
)


def furnish(album: Album) -> None:
    """A second member, a few agencies, two answers of the office's own; once."""
    desk = album.desk
    if desk.ask(offices.agencies):
        return
    for name, kind, role in _AGENCIES:
        told = {"name": name, "kind": kind, "mdt_role": role, "phones": "055 000 000"}
        desk.do(offices.add_agency, told)
    draft = {"full_name": "ทดลอง สมมติวงศ์", "position": "นักพัฒนาสังคมปฏิบัติการ"}
    admit_member(desk, draft | {"role": ["CLERK", "SOCIAL_WORKER"]}, _SECRET)
    for standard, th in (("S05", "เยี่ยมบ้านร่วมกับ อสม."), ("S07", "ล่ามภาษาชาติพันธุ์ทางโทรศัพท์")):
        answer = {"list_name": "service", "standard": standard, "th": th}
        key = desk.do(office_codes.add_office_code, answer)
    desk.do(office_codes.change_office_code, key, {"active": False})


def _section(name: str) -> Scene:
    def make(album: Album) -> QWidget:
        furnish(album)
        main = album.at("office")
        assert isinstance(main.page, OfficePage)
        album.turn_to(main.page, name)
        album.settle()
        return main

    return Scene(make, "office")


def _member(section: str) -> Scene:
    def make(album: Album) -> QWidget:
        furnish(album)
        key = next(m.id for m in album.desk.ask(offices.members) if m.id != album.desk.member.id)
        main = album.at("member", key)
        assert isinstance(main.page, MemberPage)
        album.turn_to(main.page, section)
        album.settle()
        return main

    return Scene(make, "member")


def _new(page: str) -> Scene:
    def make(album: Album) -> QWidget:
        furnish(album)
        return album.at(page, something_new())

    return Scene(make, page)


def _agency(album: Album) -> QWidget:
    furnish(album)
    return album.at("agency", album.desk.ask(offices.agencies)[0][0])


def _list(name: str) -> Scene:
    def make(album: Album) -> QWidget:
        furnish(album)
        return album.at("code_list", name)

    return Scene(make, "code_list")


def _faulty_answer(album: Album) -> QWidget:
    furnish(album)
    main = album.at("code_list", "service")
    assert isinstance(main.page, CodeListPage)
    main.page.form.lines["th"].setText("ที่พัก")
    main.page.form.standard.choose("S05")
    main.page.save()
    album.settle()
    return main


SCENES: Scenes = {
    **{f"13_office_{name}": _section(name) for name, _ in OfficePage.listed()},
    **{f"13_member_{name}": _member(name) for name, _ in MemberPage.listed()},
    "13_new_member": _new("new_member"),
    "13_agency": Scene(_agency, "agency"),
    "13_new_agency": _new("new_agency"),
    "13_code_list": _list("service"),
    "13_code_list_of_the_law": _list("act"),
    "13_code_list_fault": Scene(_faulty_answer, "code_list"),
}
