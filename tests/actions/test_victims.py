"""Victims: one per case and person, their age reckoned on the day they were identified."""

from typing import Any
from uuid import UUID

import pytest
from tests.making import make_case, make_person, make_victim

from centredesk.actions import case_pages, records, victims
from centredesk.desk import Desk
from centredesk.errors import BadValue, DeskError


def kept(desk: Desk, victim: UUID) -> dict[str, Any]:
    return desk.ask(records.record_values, "victim", str(victim))


def age(desk: Desk, victim: UUID) -> tuple[Any, ...]:
    values = kept(desk, victim)
    return tuple(values[name] for name in ("age_at_identification", "age_basis", "age_band"))


def test_the_same_person_again_in_the_same_case_is_told_the_number_that_stands(desk: Desk) -> None:
    person, case = make_person(desk), make_case(desk)
    make_victim(desk, person=person, case=case)
    with pytest.raises(BadValue, match="เป็นผู้เสียหายในกรณีนี้อยู่แล้ว") as again:
        make_victim(desk, person=person, case=case)
    assert "V-TAK-2569-0001-A" in again.value.sentence
    assert again.value.field == "person"


def test_one_person_may_be_a_victim_in_two_cases(desk: Desk) -> None:
    person = make_person(desk)
    numbers = [kept(desk, make_victim(desk, person=person))["victim_no"] for _ in range(2)]
    assert numbers == ["V-TAK-2569-0001-A", "V-TAK-2569-0002-A"]


def test_a_person_struck_out_by_mistake_can_be_identified_again(desk: Desk) -> None:
    person, case = make_person(desk), make_case(desk)
    first = make_victim(desk, person=person, case=case)
    desk.do(records.remove_record, "victim", first, reason="บันทึกผิดกรณี")
    second = make_victim(desk, person=person, case=case)
    assert kept(desk, second)["victim_no"] == "V-TAK-2569-0001-B"
    (one,) = desk.ask(case_pages.case_page, case).people
    assert (one.code, one.victim) == ("V-TAK-2569-0001-B", second)


def test_a_victim_is_one_of_the_people_of_the_case(desk: Desk) -> None:
    case = make_case(desk)
    victim = make_victim(desk, case=case)
    (one,) = desk.ask(case_pages.case_page, case).people
    assert (one.code, one.role, one.victim) == ("V-TAK-2569-0001-A", "VICTIM", victim)


@pytest.mark.parametrize(
    ("person", "day", "expected"),
    [
        ({"birth_date": "2008-11-05", "age_basis": "DOC"}, "2026-11-04", (17, "DOC", "A2")),
        ({"birth_date": "2008-11-05", "age_basis": "DOC"}, "2026-11-05", (18, "DOC", "A3")),
        ({"birth_date": "2010", "age_basis": "STATED"}, "2026-11-04", (15, "STATED", "A1")),
        ({"stated_age": 15, "stated_age_on": "2025-11-05", "age_basis": "EST"}, "2026-11-04",
         (15, "EST", "A1")),
        ({"stated_age": 15, "stated_age_on": "2025-11-04", "age_basis": "EST"}, "2026-11-04",
         (16, "EST", "A2")),
        ({}, "2026-11-04", (None, None, "AU")),
    ],
)  # fmt: skip
def test_the_age_is_reckoned_on_the_day_with_its_basis(
    desk: Desk, person: dict[str, Any], day: str, expected: tuple[Any, ...]
) -> None:
    victim = make_victim(desk, person=make_person(desk, **person), identified_at=day)
    assert age(desk, victim) == expected


def test_a_new_day_reckons_anew(desk: Desk) -> None:
    person = make_person(desk, birth_date="2008-11-05", age_basis="DOC")
    victim = make_victim(desk, person=person, identified_at="2026-11-04")
    desk.do(victims.change_victim, victim, {"identified_at": "2026-11-06"})
    assert age(desk, victim) == (18, "DOC", "A3")


def test_an_age_from_a_doctor_goes_before_the_reckoned_one(desk: Desk) -> None:
    person = make_person(desk, birth_date="2005", age_basis="STATED")
    found = {"age_at_identification": 16, "age_basis": "MEDICAL"}
    victim = make_victim(desk, person=person, **found)
    assert age(desk, victim) == (16, "MEDICAL", "A2")


def test_a_new_day_keeps_the_age_nobody_can_reckon(desk: Desk) -> None:
    victim = make_victim(desk, age_at_identification=16, age_basis="MEDICAL")
    desk.do(victims.change_victim, victim, {"identified_at": "2026-11-06"})
    assert age(desk, victim) == (16, "MEDICAL", "A2")


def test_another_basis_alone_moves_no_age(desk: Desk) -> None:
    person = make_person(desk, birth_date="2005", age_basis="STATED")
    victim = make_victim(desk, person=person, age_at_identification=16, age_basis="EST")
    desk.do(victims.change_victim, victim, {"age_basis": "MEDICAL"})
    assert age(desk, victim) == (16, "MEDICAL", "A2")


def test_an_age_nobody_knows_stays_an_answer(desk: Desk) -> None:
    assert age(desk, make_victim(desk, age_at_identification="ไม่ทราบ")) == (
        {"blank": "UNKNOWN"},
        None,
        "AU",
    )


def test_an_age_put_right_moves_the_band(desk: Desk) -> None:
    victim = make_victim(desk, age_at_identification=18, age_basis="EST")
    desk.do(victims.change_victim, victim, {"age_at_identification": 17})
    assert age(desk, victim) == (17, "EST", "A2")


def test_the_band_never_says_otherwise_than_the_age(desk: Desk) -> None:
    victim = make_victim(desk, age_at_identification=30, age_band="A1")
    assert age(desk, victim)[2] == "A3"
    desk.do(victims.change_victim, victim, {"age_band": "A2"})
    assert age(desk, victim)[2] == "A3"


def test_of_an_unknown_age_the_band_may_still_be_known(desk: Desk) -> None:
    victim = make_victim(desk, age_band="A2", age_basis="EST")
    assert age(desk, victim) == (None, "EST", "A2")


@pytest.mark.parametrize("birth", ["2026-11-05", "2026-12", "2027"])
def test_nobody_is_identified_before_their_birth(desk: Desk, birth: str) -> None:
    with pytest.raises(BadValue, match="เกิด"):
        make_victim(desk, person=make_person(desk, birth_date=birth), identified_at="2026-11-04")


@pytest.mark.parametrize(
    ("forms", "law"),
    [(["09"], "S6_1"), (["06.1"], "S6"), (["06.1", "09"], "S6"), (None, "S6"), ("ไม่ทราบ", "S6")],
)
def test_only_forced_labour_of_6_1_alone_is_6_1(desk: Desk, forms: Any, law: str) -> None:
    assert kept(desk, make_victim(desk, forms=forms))["law"] == law


def test_a_victim_of_a_case_that_is_gone_is_refused(desk: Desk) -> None:
    with pytest.raises(DeskError, match="กรณี"):
        make_victim(desk, case="TAK-2569-9999")
