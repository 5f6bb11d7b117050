"""A result is confirmed: person, screening, victim and case in one act, or nothing at all."""

from typing import Any
from uuid import UUID

import pytest
from tests.making import make_case, make_operation, make_person, make_screening

from centredesk.actions import records
from centredesk.actions.cases import list_cases
from centredesk.actions.history import history_of
from centredesk.actions.listing import Want
from centredesk.actions.people import list_people
from centredesk.actions.screening import list_screenings
from centredesk.actions.screening_pages import (
    list_operations,
    operation_anchors,
    operation_page,
    operation_to_screen,
    person_to_screen,
    screening_page,
)
from centredesk.actions.screening_result import Confirmed, VictimIn, confirm_screening
from centredesk.actions.undoing import undo_act
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotAllowed
from centredesk.storage.unit_of_work import Actor

TOLD = ["PURPOSE", "USE", "PAUSE", "VOLUNTARY", "RIGHTS"]
ELEMENTS: dict[str, Any] = {"acts": ["BUY"], "means": ["FORCE"], "forms": ["06.1", "05"]}
FOUND: dict[str, Any] = {"result": "VICTIM_TIP", "explained": TOLD, **ELEMENTS}
REASON = "ผู้ให้สัมภาษณ์ยังหวาดกลัว ทีมเห็นพ้องกัน"
NEW_PERSON = {"first_name": "ดวงใจ", "last_name": "สมมติวงศ์", "sex": "F", "nationality": "LAO"}


def screened(person: UUID | None = None, **more: Any) -> dict[str, Any]:
    draft = {"interviewer": "เจ้าหน้าที่ตัวอย่าง", "start_at": "2026-11-03 10:00"}
    return draft | ({"person": person} if person else {}) | more


def kept(desk: Desk, slug: str, key: UUID) -> dict[str, Any]:
    return desk.ask(records.record_values, slug, str(key))


def confirmed(desk: Desk, draft: dict[str, Any], **more: Any) -> Confirmed:
    return desk.do(confirm_screening, draft, **more)


def test_a_new_person_a_screening_a_case_and_a_victim_are_one_act(desk: Desk) -> None:
    acts: list[UUID] = []
    desk.on_change(lambda changes: acts.append(changes.act) if changes.act else None)
    new_case = VictimIn(new_case={"flow": "INBOUND"})
    done = confirmed(desk, screened(**FOUND), person=NEW_PERSON, victim_in=new_case)
    values = kept(desk, "screening", done.screening)
    assert values["case"] == done.case_no == "TAK-2569-0001"
    assert values["decided_by"] == desk.member.full_name
    victim = desk.ask(records.record_values, "victim", done.victim_no)
    assert (victim["law"], victim["forms"]) == ("S6", ["05", "06.1"])
    assert len(acts) == 1
    assert desk.do(undo_act, acts[0]) >= 4
    for listed in (list_people, list_cases, list_screenings):
        assert desk.ask(listed, Want()) == []


def test_nothing_is_kept_of_a_result_that_was_refused(desk: Desk) -> None:
    with pytest.raises(BadValue, match="วิธีการ") as asked:
        confirmed(desk, screened(**FOUND | {"means": None}), person=NEW_PERSON)
    assert asked.value.field == "reasons"
    assert desk.ask(list_people, Want()) == []
    confirmed(desk, screened(**FOUND | {"means": None, "reasons": REASON}), person=NEW_PERSON)


def test_rights_not_all_explained_ask_for_the_reason_too(desk: Desk) -> None:
    person = make_person(desk, birth_date="1996-01-01")
    with pytest.raises(BadValue, match="ชี้แจงสิทธิแล้ว 4 ข้อ จาก 5 ข้อ"):
        confirmed(desk, screened(person, **FOUND | {"explained": TOLD[1:]}))
    confirmed(desk, screened(person, **FOUND | {"explained": TOLD[1:], "reasons": REASON}))


@pytest.mark.parametrize("result", ["REFUSED", "NOT_SCREENED"])
def test_who_was_not_interviewed_was_explained_nothing(desk: Desk, result: str) -> None:
    done = confirmed(desk, screened(make_person(desk), result=result))
    decided = kept(desk, "screening", done.screening)["decided_at"]
    assert (decided is None) == (result == "NOT_SCREENED")


def test_a_victim_joins_a_case_that_stands(desk: Desk) -> None:
    person, case = make_person(desk), make_case(desk)
    fl = {"result": "VICTIM_FL", "fl_means": ["DEBT"], "explained": TOLD}
    done = confirmed(desk, screened(person, **fl), victim_in=VictimIn(case=case))
    assert done.victim_no == "V-TAK-2569-0001-A"
    victim = desk.ask(records.record_values, "victim", done.victim_no)
    assert (victim["law"], victim["forms"]) == ("S6_1", ["09"])
    found = desk.ask(person_to_screen, person)
    assert [known.victim_no for known in found.victim_of] == [done.victim_no]


def test_only_who_was_found_a_victim_becomes_one(desk: Desk) -> None:
    case = VictimIn(case=make_case(desk))
    with pytest.raises(BadValue, match="ไม่ได้ระบุว่าเป็นผู้เสียหาย"):
        confirmed(desk, screened(make_person(desk), result="REFUSED"), victim_in=case)


def test_a_confirmed_screening_is_opened_again_with_its_history(desk: Desk) -> None:
    person = make_person(desk)
    done = confirmed(desk, screened(person, result="UNCLEAR", explained=TOLD))
    version = desk.ask(screening_page, done.screening).record.version
    again = confirmed(desk, FOUND, key=done.screening, version=version)
    assert again.number == done.number
    change = desk.ask(history_of, "screening", done.screening)[0].changes
    result = next(line for line in change if line.label == "ผลการคัดแยก")
    assert (result.before, result.after) == ("ยังไม่ชัดเจน", "ผู้เสียหายจากการค้ามนุษย์")


def test_the_screenings_of_a_person_stand_in_order(desk: Desk) -> None:
    person = make_person(desk, prefix="น.ส.")
    later = make_screening(desk, person, start_at="2026-11-09 09:00", acts=["BUY"])
    first = make_screening(desk, person, result="UNCLEAR")
    found = desk.ask(screening_page, later).person
    assert [earlier.id for earlier in found.screenings] == [first, later]
    assert found.screenings[1].found["acts"] == ("BUY",)
    assert found.name == "น.ส. ม••• ส•••"
    assert "มะลิ" in desk.ask(person_to_screen, person, named=True).name
    desk._actor = Actor(None, "", frozenset({"CLERK"}), can_see_identity=False)
    with pytest.raises(NotAllowed):
        desk.ask(person_to_screen, person, named=True)


def test_an_operation_tells_who_was_screened_and_fills_in_the_next(desk: Desk) -> None:
    team = [{"agency": "พมจ.", "name": "เจ้าหน้าที่ตัวอย่าง"}]
    interpreters = [{"name": "ล่ามตัวอย่าง", "language": "mya"}]
    operation = make_operation(desk, mdt_members=team, interpreters=interpreters)
    for result in ("NOT_VICTIM", "UNCLEAR", "NOT_VICTIM"):
        make_screening(desk, make_person(desk), operation=operation, result=result)
    found = desk.ask(operation_page, operation)
    assert (found.screened, found.held) == (3, 0)
    assert found.results == (("NOT_VICTIM", 2), ("UNCLEAR", 1))
    given = desk.ask(operation_to_screen, operation)
    assert given["place"] == "6306"
    assert given["mdt_members"] == team
    assert given["interpreter"] == "ล่ามตัวอย่าง"


def test_operations_are_listed_by_their_start(desk: Desk) -> None:
    first = make_operation(desk)
    last = make_operation(desk, started_at="2026-11-05 09:00")
    make_screening(desk, make_person(desk), operation=first, result="UNCLEAR")
    want = Want(sort="started_at", descending=True)
    lines = desk.ask(list_operations, want)
    assert [line.id for line in lines] == [last, first]
    assert [line.cells["screened"] for line in lines] == [0, 1]
    assert desk.ask(operation_anchors, want)[0] == 2
    found = desk.ask(list_operations, Want(find="ตำรวจภูธร", sort="started_at"))
    assert len(found) == 2
