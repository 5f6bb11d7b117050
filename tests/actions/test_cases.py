"""A case: opened from its report, closed when every victim's standing is final."""

from typing import Any
from uuid import UUID

import pytest
from tests.making import make_case, make_person, make_report, make_victim

from centredesk.actions import cases, records, victims
from centredesk.actions.listing import Want
from centredesk.desk import Desk
from centredesk.errors import BadValue, DeskError

CLOSING = {"status": "CLOSED", "closed_at": "2026-11-12", "close_reason": "DONE"}


def kept(desk: Desk, slug: str, key: UUID) -> dict[str, Any]:
    return desk.ask(records.record_values, slug, str(key))


def test_a_case_is_opened_today_by_this_centre_when_nothing_else_is_said(desk: Desk) -> None:
    key = desk.do(cases.open_case, {"main_form": "ขอทาน", "flow": "DOMESTIC"})
    values = kept(desk, "case", key)
    assert (values["opened_at"], values["centre"], values["status"], values["main_form"]) == (
        "2026-11-12",
        "TAK",
        "OPEN",
        "05",
    )


def test_the_report_a_case_came_from_leads_to_it(desk: Desk) -> None:
    report = make_report(desk)
    make_case(desk, source_report="TAK-R-2569-0001")
    values = kept(desk, "report", report)
    assert (values["case"], values["result"]) == ("TAK-2569-0001", "CASE")


def test_closing_needs_day_and_reason(desk: Desk) -> None:
    case = make_case(desk)
    with pytest.raises(BadValue, match=r"เหตุ.*วันที่"):
        desk.do(cases.change_case, case, {"status": "CLOSED"})
    desk.do(cases.change_case, case, CLOSING)
    assert kept(desk, "case", case)["status"] == "CLOSED"


@pytest.mark.parametrize(
    ("standing", "final"),
    [
        ({"status": "POSSIBLE"}, False),
        ({"status": "IDENTIFIED", "admitted_at": "2026-11-05"}, False),
        ({"status": "IDENTIFIED"}, True),
        ({"status": "IDENTIFIED", "admitted_at": "2026-11-05", "left_at": "2026-11-09",
          "leave_reason": "REINTEG"}, True),
        ({"status": "REJECTED"}, True),
        ({"status": "DECLINED"}, True),
        ({"status": "DEAD", "admitted_at": "2026-11-05"}, True),
    ],
)  # fmt: skip
def test_a_case_closes_when_every_victim_has_a_final_standing(
    desk: Desk, standing: dict[str, str], final: bool
) -> None:
    case = make_case(desk)
    make_victim(desk, case=case, **standing)
    if final:
        desk.do(cases.change_case, case, CLOSING)
        return
    with pytest.raises(BadValue, match="V-TAK-2569-0001-A") as refused:
        desk.do(cases.change_case, case, CLOSING)
    assert refused.value.field == "status"
    assert kept(desk, "case", case)["status"] == "OPEN"


def test_victims_of_other_cases_and_struck_out_ones_do_not_hold_a_case_open(desk: Desk) -> None:
    case = make_case(desk)
    make_victim(desk, status="POSSIBLE")
    wrong = make_victim(desk, case=case, status="POSSIBLE")
    desk.do(records.remove_record, "victim", wrong, reason="ระบุผิดคน")
    desk.do(cases.change_case, case, CLOSING)


def test_once_the_last_victim_is_decided_the_case_closes(desk: Desk) -> None:
    case = make_case(desk)
    first, second = (make_victim(desk, case=case, status="POSSIBLE") for _ in "ab")
    with pytest.raises(BadValue, match="2 ราย"):
        desk.do(cases.change_case, case, CLOSING)
    desk.do(victims.change_victim, first, {"status": "REJECTED"})
    desk.do(victims.change_victim, second, {"status": "IDENTIFIED"})
    desk.do(cases.change_case, case, CLOSING)


def test_a_case_handed_on_takes_its_undecided_victims_along(desk: Desk) -> None:
    case = make_case(desk)
    make_victim(desk, case=case, status="POSSIBLE")
    desk.do(cases.change_case, case, CLOSING | {"status": "REFERRED", "close_reason": "TRANSFER"})


def test_a_closed_case_can_still_be_put_right(desk: Desk) -> None:
    case = make_case(desk)
    desk.do(cases.change_case, case, CLOSING)
    make_victim(desk, case=case, status="POSSIBLE")
    assert desk.do(cases.change_case, case, CLOSING | {"flow": "TRANSIT"}) == ["flow"]


def test_a_case_can_be_opened_already_closed(desk: Desk) -> None:
    make_case(desk, **CLOSING)


def test_struck_out_cases_leave_the_list_and_stay_to_be_read(desk: Desk) -> None:
    case, other = make_case(desk), make_case(desk)
    desk.do(records.remove_record, "case", case, reason="เปิดซ้ำกับกรณีอื่น")
    assert [line.id for line in desk.ask(cases.list_cases, Want())] == [other]
    assert kept(desk, "case", case)["case_no"] == "TAK-2569-0001"


def test_striking_out_needs_its_reason(desk: Desk) -> None:
    with pytest.raises(BadValue, match="เหตุผล"):
        desk.do(records.remove_record, "case", make_case(desk), reason=" ")


def test_the_centre_and_its_members_are_not_struck_out(desk: Desk) -> None:
    for slug, key in (("centre", desk.centre.id), ("member", desk.member.id)):
        assert key
        with pytest.raises(DeskError, match="ปิดการใช้งาน"):
            desk.do(records.remove_record, slug, key, reason="ทดสอบ")


def test_a_witness_is_put_into_the_case_and_out_again(desk: Desk) -> None:
    draft = {"case": make_case(desk), "person": make_person(desk), "role": "WITNESS"}
    part = desk.do(cases.involve_person, draft)
    assert kept(desk, "involvement", part)["since"] == "2026-11-12"
    with pytest.raises(BadValue, match="สิ้นสุด"):
        desk.do(cases.change_involvement, part, {"until": "2026-11-11"})
    assert desk.do(cases.change_involvement, part, {"until": "2026-11-12"}) == ["until"]
