"""Reports: received, answered in time, looked into, forwarded, closed."""

from typing import Any
from uuid import UUID

import pytest
from tests.making import make_report

from centredesk.actions import offices, records, reports
from centredesk.actions.listing import Want
from centredesk.desk import Desk
from centredesk.errors import BadValue


def kept(desk: Desk, key: UUID) -> dict[str, Any]:
    return desk.ask(records.record_values, "report", str(key))


def test_now_is_the_latest_a_report_can_have_come(desk: Desk) -> None:
    make_report(desk, received_at="2026-11-12 09:30")
    with pytest.raises(BadValue, match="อนาคต") as wrong:
        make_report(desk, received_at="2026-11-12 09:31")
    assert wrong.value.field == "received_at"


def test_nor_can_it_be_moved_into_the_future(desk: Desk) -> None:
    report = make_report(desk)
    with pytest.raises(BadValue, match="อนาคต"):
        desk.do(reports.change_report, report, {"received_at": "12/11/2569 09:31"})


def test_the_first_answer_comes_after_the_report(desk: Desk) -> None:
    report = make_report(desk, received_at="2026-11-01 08:15")
    with pytest.raises(BadValue, match="ไม่ก่อนเวลารับแจ้ง"):
        desk.do(reports.change_report, report, {"first_response_at": "1 พ.ย. 69 08:14"})
    desk.do(reports.change_report, report, {"first_response_at": "1 พ.ย. 69 08.15 น."})
    assert kept(desk, report)["first_response_at"] == "2026-11-01T08:15:00+07:00"


def test_a_report_is_closed_with_its_result(desk: Desk) -> None:
    report = make_report(desk)
    with pytest.raises(BadValue, match="ผลการตรวจสอบ"):
        desk.do(reports.change_report, report, {"closed_on": "2026-11-05"})
    desk.do(reports.change_report, report, {"closed_on": "2026-11-05", "result": "ไม่พบ"})
    assert kept(desk, report)["result"] == "NOTFOUND"


def test_forwarding_names_the_agency_and_the_day(desk: Desk) -> None:
    agency = desk.do(offices.add_agency, {"name": "ตำรวจตัวอย่าง", "kind": "POL"})
    report = make_report(desk)
    with pytest.raises(BadValue, match=r"หน่วยงาน.*วันที่"):
        desk.do(reports.change_report, report, {"result": "FORWARD"})
    with pytest.raises(BadValue, match="วันที่"):
        desk.do(reports.change_report, report, {"forwarded_to": agency})
    whole = {"result": "FORWARD", "forwarded_to": "ตำรวจตัวอย่าง", "forwarded_on": "2 พ.ย. 69"}
    desk.do(reports.change_report, report, whole)
    assert kept(desk, report)["forwarded_to"] == "ตำรวจตัวอย่าง"


def test_reports_are_listed_and_found_by_number_without_names(desk: Desk) -> None:
    make_report(desk, reporter_name="ผู้แจ้งสมมติ", received_at="2026-11-02 08:00")
    make_report(desk, received_at="2026-11-01 08:00", channel="P191")
    lines = desk.ask(reports.list_reports, Want())
    assert [line.cells["report_no"] for line in lines] == ["TAK-R-2569-0002", "TAK-R-2569-0001"]
    assert "reporter_name" not in lines[0].cells
    assert len(desk.ask(reports.list_reports, Want(find="r-2569-0002"))) == 1
    only = desk.ask(reports.list_reports, Want(filters=(("channel", "P191"),)))
    assert [line.cells["report_no"] for line in only] == ["TAK-R-2569-0002"]
