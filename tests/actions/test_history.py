"""The history of a record: who changed what, from what to what; private values stay hidden."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.making import make_case, make_operation, make_person, make_screening, make_victim

from centredesk.actions import cases, history, people, records, screening
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.errors import NotAllowed

HIDDEN = "•••"


def blind(desk: Desk) -> None:
    """The same member, without the right to see who people are."""
    desk._actor = replace(desk.member, can_see_identity=False)


def told(save: history.Save) -> dict[str, tuple[str, str]]:
    return {change.label: (change.before, change.after) for change in save.changes}


def test_each_save_says_who_when_by_what_and_why(desk: Desk, clock: StandingClock) -> None:
    case = make_case(desk)
    clock.moment += timedelta(hours=1)
    desk.do(cases.change_case, case, {"status": "PROTECT", "flow": "TRANSIT"})
    clock.moment += timedelta(hours=1)
    desk.do(records.remove_record, "case", case, reason="เปิดซ้ำกับกรณีอื่น")
    struck, changed, made = desk.ask(history.history_of, "case", case)
    assert [save.action for save in (made, changed, struck)] == [
        "cases.open_case",
        "cases.change_case",
        "records.remove_record",
    ]
    assert {save.member for save in (made, changed, struck)} == {desk.member.full_name}
    assert changed.at - made.at == struck.at - changed.at == timedelta(hours=1)
    assert struck.reason == "เปิดซ้ำกับกรณีอื่น"
    assert told(changed) == {
        "สถานะ": ("รับเรื่อง", "คุ้มครอง"),
        "ลักษณะ": ("จากต่างประเทศเข้าไทย", "ผ่านไทยไปประเทศที่สาม"),
    }


def test_values_are_told_as_people_write_them(desk: Desk) -> None:
    case = make_case(desk, place="6306")
    desk.do(cases.change_case, case, {"place": "63", "opened_at": "2026-11-03"})
    latest = told(desk.ask(history.history_of, "case", case)[0])
    assert latest["วันที่รับเรื่อง"] == ("2 พ.ย. 2569", "3 พ.ย. 2569")
    assert latest["สถานที่เกิดเหตุ"] == ("อ.แม่สอด จ.ตาก", "จ.ตาก")


def test_a_blank_says_why_and_an_emptied_field_is_empty(desk: Desk) -> None:
    person = make_person(desk, marital="SINGLE")
    desk.do(people.change_person, person, {"marital": "ไม่ทราบ", "education": "ไม่ระบุ"})
    desk.do(people.change_person, person, {"marital": None})
    emptied, blank, _ = desk.ask(history.history_of, "person", person)
    assert told(blank)["สถานภาพสมรส"][1] == "ไม่ทราบ"
    assert told(blank)["การศึกษา"] == ("", "ไม่ระบุ")
    assert told(emptied) == {"สถานภาพสมรส": ("ไม่ทราบ", "")}


def test_other_records_are_told_by_their_numbers(desk: Desk) -> None:
    first, second = make_operation(desk), make_operation(desk)
    key = make_screening(desk, make_person(desk), operation=first)
    desk.do(screening.change_screening, key, {"operation": second})
    assert told(desk.ask(history.history_of, "screening", key)[0]) == {
        "ปฏิบัติการ": ("TAK-O-2569-0001", "TAK-O-2569-0002")
    }


def test_without_the_right_private_values_are_hidden_before_and_after(desk: Desk) -> None:
    person = make_person(desk, phone="081 000 0000", children="ไม่ทราบ")
    desk.do(people.change_person, person, {"first_name": "ชบา", "phone": None, "sex": "M"})
    blind(desk)
    latest, made = desk.ask(history.history_of, "person", person)
    assert told(latest) == {
        "ชื่อ": (HIDDEN, HIDDEN),
        "โทรศัพท์": (HIDDEN, ""),
        "เพศ": ("หญิง", "ชาย"),
    }
    assert told(made)["จำนวนบุตร"] == ("", "ไม่ทราบ"), "why it is empty is no secret"
    everything = str((latest, made))
    assert not [word for word in ("มะลิ", "สมมติวงศ์", "ชบา", "081") if word in everything]


def test_who_a_victim_is_stays_hidden_while_the_rest_is_told(desk: Desk) -> None:
    victim = make_victim(desk)
    blind(desk)
    made = told(desk.ask(history.history_of, "victim", victim)[0])
    assert made["บุคคล"] == ("", HIDDEN)
    assert made["กรณี"] == ("", "TAK-2569-0001")
    assert made["สถานะ"] == ("", "เป็นผู้เสียหาย")


def test_reading_and_showing_names_is_remembered_with_its_reason(desk: Desk) -> None:
    person = make_person(desk)
    desk.do(records.note_reading, "person", person, reason="ตรวจเอกสาร")
    latest = desk.ask(history.history_of, "person", person)[0]
    assert (latest.action, latest.reason, latest.changes) == ("read_record", "ตรวจเอกสาร", ())


def test_the_history_of_one_record_tells_nothing_of_another(desk: Desk) -> None:
    case, other = make_case(desk), make_case(desk)
    desk.do(cases.change_case, other, {"status": "PROTECT"})
    assert len(desk.ask(history.history_of, "case", case)) == 1


def test_only_the_newest_are_told_when_so_many_are_wanted(desk: Desk) -> None:
    case = make_case(desk)
    for status in ("SCREENING", "PROTECT", "LITIG"):
        desk.do(cases.change_case, case, {"status": status})
    newest = desk.ask(history.history_of, "case", case, limit=2)
    assert [told(save)["สถานะ"] for save in newest] == [
        ("คุ้มครอง", "ดำเนินคดี"),
        ("คัดแยก", "คุ้มครอง"),
    ]


def test_a_viewer_reads_no_history(desk: Desk) -> None:
    case = make_case(desk)
    desk._actor = replace(desk.member, roles=frozenset({"VIEWER"}))
    with pytest.raises(NotAllowed):
        desk.ask(history.history_of, "case", case)
