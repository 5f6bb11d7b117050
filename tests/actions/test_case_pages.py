"""A case told whole: its stages, who was struck out, names as allowed; closed and opened again."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from tests.making import (
    make_case,
    make_help,
    make_person,
    make_report,
    make_screening,
    make_victim,
)

from centredesk.actions.case_closing import reopen_case
from centredesk.actions.case_pages import case_page
from centredesk.actions.case_stages import Stage
from centredesk.actions.cases import change_case, involve_person
from centredesk.actions.history import history_of
from centredesk.actions.records import remove_record
from centredesk.actions.victims import change_victim
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotFound


def stage(desk: Desk, case: UUID, code: str) -> Stage:
    """One stage of a case."""
    return next(one for one in desk.ask(case_page, case).stages if one.code == code)


@pytest.fixture
def case(desk: Desk) -> UUID:
    """A case just opened."""
    return make_case(desk)


@pytest.fixture
def victim(desk: Desk, case: UUID) -> UUID:
    """Its victim, screened."""
    person = make_person(desk)
    made = make_victim(desk, case=case, person=person)
    elements = {"acts": ["PROCURE"], "means": ["DECEIVE"], "forms": ["06.1"]}
    make_screening(desk, person, result="VICTIM_TIP", reasons="ถูกหลอกให้ทำงาน", **elements)
    return made


def test_of_a_new_case_only_the_reception_is_known(desk: Desk, case: UUID) -> None:
    assert stage(desk, case, "OPEN") == Stage("OPEN", "now", date(2026, 11, 2))
    later = [one.state for one in desk.ask(case_page, case).stages[1:]]
    assert later == ["ahead"] * 5


def test_stages_follow_what_is_recorded(desk: Desk, case: UUID, victim: UUID) -> None:
    assert stage(desk, case, "SCREENING") == Stage("SCREENING", "done", date(2026, 11, 3))
    desk.do(change_victim, victim, {"admitted_at": "2026-11-05"})
    assert stage(desk, case, "PROTECT") == Stage("PROTECT", "now", date(2026, 11, 5))
    desk.do(change_case, case, {"accepted_on": "2026-11-06", "status": "LITIG"})
    assert stage(desk, case, "LITIG") == Stage("LITIG", "now", date(2026, 11, 6))
    home = {"left_at": "2026-11-09", "leave_reason": "REPAT"}
    desk.do(change_victim, victim, home)
    assert stage(desk, case, "PROTECT").state == "done"
    assert stage(desk, case, "RETURN") == Stage("RETURN", "done", date(2026, 11, 9))
    make_help(desk, victim, kind="S20", start="2026-11-11")
    assert stage(desk, case, "FOLLOW") == Stage("FOLLOW", "now", date(2026, 11, 11))


def test_somebody_not_screened_keeps_the_screening_open(
    desk: Desk, case: UUID, victim: UUID
) -> None:
    make_victim(desk, case=case, person=make_person(desk, last_name="อีกคน"))
    assert stage(desk, case, "SCREENING").state == "now"


def test_who_was_struck_out_stands_apart_with_the_reason(desk: Desk, case: UUID) -> None:
    draft = {"case": case, "person": make_person(desk), "role": "WITNESS"}
    part = desk.do(involve_person, draft)
    desk.do(remove_record, "involvement", part, reason="บันทึกผิดกรณี")
    page = desk.ask(case_page, case)
    assert page.people == ()
    assert [(gone.role, gone.reason) for gone in page.struck] == [("WITNESS", "บันทึกผิดกรณี")]


def test_a_person_is_in_a_case_once_in_each_part(desk: Desk, case: UUID) -> None:
    draft = {"case": case, "person": make_person(desk), "role": "WITNESS"}
    desk.do(involve_person, draft)
    with pytest.raises(BadValue, match="ในฐานะเดียวกันแล้ว"):
        desk.do(involve_person, draft)
    desk.do(involve_person, draft | {"role": "SUSPECT", "official": True})
    assert [person.official for person in desk.ask(case_page, case).people] == [True, False]


def test_names_come_masked_unless_asked_for_by_who_may_see_them(
    desk: Desk, case: UUID, victim: UUID
) -> None:
    assert desk.ask(case_page, case).people[0].name == "ม••• ส•••"
    assert desk.ask(case_page, case, named=True).people[0].name == "มะลิ สมมติวงศ์"
    desk._actor = replace(desk.member, can_see_identity=False)
    assert desk.ask(case_page, case, named=True).people[0].name == "ม••• ส•••"


def test_the_report_and_the_help_of_a_case_are_told(desk: Desk, case: UUID, victim: UUID) -> None:
    report = make_report(desk, case=case)
    kept, struck = make_help(desk, victim), make_help(desk, victim)
    desk.do(remove_record, "assistance", struck, reason="บันทึกซ้ำ")
    page = desk.ask(case_page, case)
    assert [one.id for one in page.reports] == [report]
    assert [one.id for one in page.help.lines] == [kept]
    assert page.help.total == 1


def test_a_case_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(NotFound, match="ไม่พบกรณีรายการนี้แล้ว"):
        desk.ask(case_page, UUID(int=1))


def test_a_closed_case_is_opened_again_with_its_former_status(desk: Desk, case: UUID) -> None:
    desk.do(change_case, case, {"status": "PROTECT"})
    ended = {"status": "CLOSED", "closed_at": "2026-11-10", "close_reason": "NOTTIP"}
    desk.do(change_case, case, ended)
    with pytest.raises(BadValue, match="ต้องระบุเหตุผล"):
        desk.do(reopen_case, case, reason="  ")
    desk.do(reopen_case, case, reason="พบผู้เสียหายเพิ่ม")
    again = desk.ask(case_page, case).case
    assert (again.status, again.closed_at, again.close_reason) == ("PROTECT", None, None)
    assert desk.ask(history_of, "case", case)[0].reason == "พบผู้เสียหายเพิ่ม"
    with pytest.raises(BadValue, match="ยังไม่ยุติ"):
        desk.do(reopen_case, case, reason="อีกครั้ง")
