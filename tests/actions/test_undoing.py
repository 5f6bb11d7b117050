"""Ctrl+Z after saving: the act is taken back as a new edit, and can be done again."""

from uuid import UUID

import pytest
from tests.making import make_case, make_person, make_victim

from centredesk.actions.cases import change_case
from centredesk.actions.history import history_of
from centredesk.actions.people import change_person
from centredesk.actions.records import record_values
from centredesk.actions.undoing import undo_act
from centredesk.changes import Changes
from centredesk.desk import Desk
from centredesk.errors import ChangedByOthers, DeskError


@pytest.fixture
def heard(desk: Desk) -> list[Changes]:
    """What the desk told of every save."""
    told: list[Changes] = []
    desk.on_change(told.append)
    return told


def last_of(heard: list[Changes]) -> UUID:
    """The act that was told last."""
    act = heard[-1].act
    assert act is not None
    return act


def test_an_edit_is_undone_and_done_again(desk: Desk, heard: list[Changes]) -> None:
    case = make_case(desk)
    desk.do(change_case, case, {"case_title": "กลุ่มเรือประมง", "online_flag": True})
    desk.do(undo_act, last_of(heard))
    kept = desk.ask(record_values, "case", str(case))
    assert (kept["case_title"], kept["online_flag"]) == (None, None)
    desk.do(undo_act, last_of(heard))
    again = desk.ask(record_values, "case", str(case))
    assert (again["case_title"], again["online_flag"]) == ("กลุ่มเรือประมง", True)
    saves = desk.ask(history_of, "case", case)
    assert [save.reason for save in saves[:2]] == ["เลิกทำ", "เลิกทำ"], "both are in the history"


def test_a_victim_comes_and_goes_with_their_place_in_the_case(
    desk: Desk, heard: list[Changes]
) -> None:
    case, person = make_case(desk), make_person(desk)
    victim = make_victim(desk, case=case, person=person)
    identified = last_of(heard)
    assert desk.do(undo_act, identified) == 2, "the victim and the part in the case"
    assert desk.ask(record_values, "victim", str(victim))["victim_no"]
    desk.do(undo_act, last_of(heard))
    assert desk.check()[2].whole, "the chain of the journal holds"


def test_what_somebody_built_on_is_not_undone(desk: Desk, heard: list[Changes]) -> None:
    case = make_case(desk)
    desk.do(change_case, case, {"case_title": "ก"})
    first = last_of(heard)
    desk.do(change_case, case, {"case_title": "ข"})
    with pytest.raises(ChangedByOthers, match="ชื่อกรณี"):
        desk.do(undo_act, first)
    assert desk.ask(record_values, "case", str(case))["case_title"] == "ข"


def test_a_name_put_back_is_found_again(desk: Desk, heard: list[Changes]) -> None:
    person = make_person(desk, first_name="สมมติ", last_name="แรกเริ่ม")
    desk.do(change_person, person, {"last_name": "เปลี่ยนแล้ว"})
    desk.do(undo_act, last_of(heard))
    assert desk.ask(record_values, "person", str(person))["last_name"] == "แรกเริ่ม"


def test_nothing_to_undo_is_told(desk: Desk, heard: list[Changes]) -> None:
    case = make_case(desk)
    with pytest.raises(DeskError, match="เลิกทำไม่ได้"):
        desk.do(undo_act, case)
