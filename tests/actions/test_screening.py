"""Screening: against the law's elements the reason is demanded, and with it nothing is blocked."""

from typing import Any
from uuid import UUID

import pytest
from tests.making import make_operation, make_person, make_screening

from centredesk.actions import records, screening
from centredesk.actions.listing import Want
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.models.legal_finding import REASON_LENGTH

REASON = "ก" * REASON_LENGTH
GROWN = {"birth_date": "1996-01-01", "age_basis": "DOC"}
CHILD = {"birth_date": "2010-01-01", "age_basis": "DOC"}


def kept(desk: Desk, key: UUID) -> dict[str, Any]:
    return desk.ask(records.record_values, "screening", str(key))


BARE = [
    {"result": "VICTIM_TIP"},
    {"result": "VICTIM_TIP", "acts": ["BUY"], "means": ["FORCE"]},
    {"result": "VICTIM_TIP", "acts": ["BUY"], "forms": ["05"]},
    {"result": "VICTIM_FL", "forms": ["09"]},
    {"result": "NOT_VICTIM", "acts": ["BUY"], "means": ["FORCE"], "forms": ["05"]},
]


@pytest.mark.parametrize("found", BARE)
def test_a_result_against_the_elements_asks_for_its_reason(
    desk: Desk, found: dict[str, Any]
) -> None:
    person = make_person(desk, **GROWN)
    for reasons in (None, "", "สั้นไป", REASON[1:], " " * 40, "ไม่ทราบ"):
        with pytest.raises(BadValue, match="อย่างน้อย 20 ตัวอักษร") as asked:
            make_screening(desk, person, **found, reasons=reasons)
        assert asked.value.field == "reasons"
    key = make_screening(desk, person, **found, reasons=REASON)
    assert kept(desk, key)["reasons"] == REASON


def test_with_all_elements_no_reason_is_asked(desk: Desk) -> None:
    found = {"result": "VICTIM_TIP", "acts": ["BUY"], "means": ["FORCE"], "forms": ["05"]}
    make_screening(desk, make_person(desk, **GROWN), **found)


def test_of_a_child_means_are_not_asked(desk: Desk) -> None:
    found = {"result": "VICTIM_TIP", "acts": ["BUY"], "forms": ["05"]}
    make_screening(desk, make_person(desk, **CHILD), **found)


def test_who_was_a_child_when_it_began_was_one_for_the_law(desk: Desk) -> None:
    person = make_person(desk, birth_date="2008-06-01", age_basis="DOC")
    found = {"result": "VICTIM_TIP", "acts": ["BUY"], "forms": ["05"]}
    make_screening(desk, person, **found, exploitation_from="2026-05-31")
    with pytest.raises(BadValue, match="วิธีการ"):
        make_screening(desk, person, **found, exploitation_from="2026-06-01")


def test_of_somebody_of_unknown_age_means_are_asked(desk: Desk) -> None:
    with pytest.raises(BadValue, match="วิธีการ"):
        make_screening(desk, make_person(desk), result="VICTIM_TIP", acts=["BUY"], forms=["05"])


def test_a_second_screening_stands_beside_the_first(desk: Desk) -> None:
    person = make_person(desk, **GROWN)
    first = make_screening(desk, person, result="UNCLEAR")
    second = make_screening(desk, person, start_at="2026-11-10 09:00")
    assert [kept(desk, key)["result"] for key in (first, second)] == ["UNCLEAR", "NOT_VICTIM"]
    numbers = [kept(desk, key)["screening_no"] for key in (first, second)]
    assert numbers == ["TAK-S-2569-0001", "TAK-S-2569-0002"]
    listed = desk.ask(screening.list_screenings, Want(filters=(("person", person),)))
    assert [line.id for line in listed] == [first, second]


def test_a_change_of_the_result_is_judged_with_what_stands(desk: Desk) -> None:
    person = make_person(desk, **GROWN)
    key = make_screening(desk, person, acts=["BUY"], forms=["05"])
    with pytest.raises(BadValue, match="องค์ประกอบ: วิธีการ"):
        desk.do(screening.change_screening, key, {"result": "VICTIM_TIP"})
    desk.do(screening.change_screening, key, {"result": "VICTIM_TIP", "means": ["FORCE"]})
    with pytest.raises(BadValue, match="วิธีการ"):
        desk.do(screening.change_screening, key, {"means": "ไม่ทราบ"})
    desk.do(screening.change_screening, key, {"means": None, "reasons": REASON})
    with pytest.raises(BadValue, match="วิธีการ"):
        desk.do(screening.change_screening, key, {"reasons": None})


def test_a_change_of_something_else_asks_nothing_again(desk: Desk) -> None:
    key = make_screening(desk, make_person(desk), result="VICTIM_FL", reasons=REASON)
    assert desk.do(screening.change_screening, key, {"disposition": "HOME"}) == ["disposition"]


def test_an_operation_is_found_with_its_screenings(desk: Desk) -> None:
    operation = make_operation(desk)
    inside = make_screening(desk, make_person(desk), operation=operation)
    make_screening(desk, make_person(desk))
    (line,) = desk.ask(screening.list_screenings, Want(filters=(("operation", operation),)))
    assert (line.id, line.cells["operation"]) == (inside, "TAK-O-2569-0001")


def test_an_operation_can_be_put_right(desk: Desk) -> None:
    operation = make_operation(desk)
    with pytest.raises(BadValue, match="สิ้นสุด"):
        desk.do(screening.change_operation, operation, {"ended_at": "2026-11-03 08:00"})
    changed = desk.do(screening.change_operation, operation, {"ended_at": "3/11/69 16.30 น."})
    assert changed == ["ended_at"]
