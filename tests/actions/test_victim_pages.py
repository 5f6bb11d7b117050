"""Victims as a list, and one told whole."""

from uuid import UUID

import pytest
from tests.making import make_case, make_help, make_person, make_victim, much_of_all

from centredesk.actions import access
from centredesk.actions.listing import Want
from centredesk.actions.records import remove_record
from centredesk.actions.shown_lines import MOST
from centredesk.actions.victim_pages import list_victims, victim_anchors, victim_page
from centredesk.actions.victims import change_victim
from centredesk.desk import Desk


@pytest.fixture
def victims(desk: Desk) -> list[UUID]:
    """Two victims of one case, and one of another."""
    case = make_case(desk)
    named = [make_person(desk, last_name=name) for name in ("หนึ่งสมมติ", "สองสมมติ")]
    two = [make_victim(desk, case=case, person=person) for person in named]
    return [*two, make_victim(desk, identified_at="2026-11-06")]


def test_victims_are_listed_filtered_and_found(desk: Desk, victims: list[UUID]) -> None:
    newest = Want(sort="identified_at", descending=True)
    lines = desk.ask(list_victims, newest)
    assert lines[0].id == victims[-1]
    assert desk.ask(victim_anchors, newest)[0] == 3
    assert {line.cells["name"] for line in lines} == {"ม••• ห•••", "ม••• ส•••"}
    desk.do(change_victim, victims[0], {"status": "DECLINED"})
    declined = Want(sort="victim_no", filters=(("status", "DECLINED"),))
    assert [line.id for line in desk.ask(list_victims, declined)] == [victims[0]]
    by_number = Want(sort="victim_no", find="0001-B")
    assert [line.id for line in desk.ask(list_victims, by_number)] == [victims[1]]
    by_name = Want(sort="victim_no", find="หนึ่งสม")
    assert [line.id for line in desk.ask(list_victims, by_name)] == [victims[0]]


def test_who_was_struck_out_is_not_listed(desk: Desk, victims: list[UUID]) -> None:
    desk.do(remove_record, "victim", victims[0], reason="บันทึกผิดคน")
    assert victims[0] not in [line.id for line in desk.ask(list_victims, Want(sort="victim_no"))]


def test_a_victim_is_told_with_case_person_and_help(desk: Desk, victims: list[UUID]) -> None:
    helped = make_help(desk, victims[0])
    page = desk.ask(victim_page, victims[0])
    assert (page.case_no, page.code) == ("TAK-2569-0001", "TAK-P-2569-0001")
    assert page.name == "ม••• ห•••"
    assert [one.id for one in page.help.lines] == [helped]


@pytest.mark.parametrize("more", [0, 3])
def test_the_newest_are_shown_and_all_are_counted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, more: int
) -> None:
    monkeypatch.setitem(access.ACCESS, access.name_of(much_of_all), access.CASEWORK)
    person = make_person(desk)
    victim = make_victim(desk, person=person)
    desk.do(much_of_all, victim, person, MOST + more)
    page = desk.ask(victim_page, victim)
    for shown in (page.screenings, page.help):
        assert (len(shown.lines), shown.total, shown.left_out) == (MOST, MOST + more, more)
    first, last = page.help.lines[0].start, page.help.lines[-1].start
    assert first and last and (first - last).days == MOST - 1
