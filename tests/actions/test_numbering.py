"""Numbers: by centre and Buddhist year, given once, never a second time."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import (
    make_case,
    make_operation,
    make_person,
    make_report,
    make_screening,
    make_victim,
)

from centredesk.actions import cases, numbering, records
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.storage.unit_of_work import UnitOfWork


def number(desk: Desk, slug: str, key: UUID) -> str:
    return desk.ask(records.number_of, slug, key)


def case_no(desk: Desk, **more: str) -> str:
    return number(desk, "case", make_case(desk, **more))


def test_each_model_counts_for_itself(desk: Desk) -> None:
    person = make_person(desk)
    made = {
        "case": make_case(desk),
        "report": make_report(desk),
        "person": person,
        "screening_operation": make_operation(desk),
        "screening": make_screening(desk, person),
    }
    assert {slug: number(desk, slug, key) for slug, key in made.items()} == {
        "case": "TAK-2569-0001",
        "report": "TAK-R-2569-0001",
        "person": "TAK-P-2569-0001",
        "screening_operation": "TAK-O-2569-0001",
        "screening": "TAK-S-2569-0001",
    }


def test_each_year_begins_at_one_and_goes_by_the_day_it_happened(desk: Desk) -> None:
    days = ("2026-11-02", "2025-12-31", "2026-01-01", "2025-10-01")
    numbers = [case_no(desk, opened_at=day) for day in days]
    assert numbers == ["TAK-2569-0001", "TAK-2568-0001", "TAK-2569-0002", "TAK-2568-0002"]


def test_a_number_is_not_used_again_after_its_record_is_struck_out(desk: Desk) -> None:
    first = make_case(desk)
    desk.do(records.remove_record, "case", first, reason="เปิดซ้ำกับกรณีอื่น")
    assert case_no(desk) == "TAK-2569-0002"
    with pytest.raises(BadValue, match="มีอยู่แล้ว"):
        case_no(desk, case_no="TAK-2569-0001")


def test_a_number_given_by_hand_is_kept_and_stepped_over(desk: Desk) -> None:
    assert case_no(desk, case_no="TAK-2569-0002") == "TAK-2569-0002"
    assert case_no(desk, case_no="พง.3/2569") == "พง.3/2569"
    assert [case_no(desk), case_no(desk)] == ["TAK-2569-0001", "TAK-2569-0003"]


def test_a_number_given_twice_by_hand_is_told_plainly(desk: Desk) -> None:
    case_no(desk, case_no="พง.3/2569")
    with pytest.raises(BadValue, match="เลขกรณีนี้มีอยู่แล้ว") as wrong:
        case_no(desk, case_no="พง.3/2569")
    assert wrong.value.field == "case_no"


def test_a_refused_record_uses_up_no_number(desk: Desk) -> None:
    with pytest.raises(BadValue):
        make_case(desk, flow="ไม่มีคำนี้")
    with pytest.raises(BadValue):
        make_case(desk, closed_at="2026-01-01")
    assert case_no(desk) == "TAK-2569-0001"


def test_past_9999_the_number_grows_longer(desk: Desk) -> None:
    def jump(work: UnitOfWork) -> None:
        work.last_number("TAK-2569-", 9999)

    jump.__module__, jump.__name__ = "centredesk.actions.cases", "open_case"
    desk.do(jump)
    assert case_no(desk) == "TAK-2569-10000"


def test_victims_of_a_case_are_lettered_in_the_order_they_were_found(desk: Desk) -> None:
    case, other = make_case(desk), make_case(desk)
    found = [make_victim(desk, case=key) for key in (case, other, case)]
    assert [number(desk, "victim", key) for key in found] == [
        "V-TAK-2569-0001-A",
        "V-TAK-2569-0002-A",
        "V-TAK-2569-0001-B",
    ]


@pytest.mark.parametrize(
    ("role", "letter"),
    [("SUSPECT", "S"), ("WITNESS", "W"), ("REPORTER", "R"), ("OTHER", "P")],
)
def test_others_in_a_case_get_the_letter_of_their_part(desk: Desk, role: str, letter: str) -> None:
    draft = {"case": make_case(desk), "person": make_person(desk), "role": role}
    key = desk.do(cases.involve_person, draft)
    assert number(desk, "involvement", key) == f"{letter}-TAK-2569-0001-A"


def test_a_letter_given_by_hand_is_stepped_over(desk: Desk) -> None:
    case = make_case(desk)
    make_victim(desk, case=case, victim_no="V-TAK-2569-0001-A")
    assert number(desk, "victim", make_victim(desk, case=case)) == "V-TAK-2569-0001-B"
    part = {"case": case, "role": "WITNESS"}
    by_hand = part | {"person": make_person(desk), "code": "W-TAK-2569-0001-A"}
    desk.do(cases.involve_person, by_hand)
    key = desk.do(cases.involve_person, part | {"person": make_person(desk)})
    assert number(desk, "involvement", key) == "W-TAK-2569-0001-B"


def test_the_letter_of_a_struck_out_victim_is_not_given_to_another(desk: Desk) -> None:
    case = make_case(desk)
    first = make_victim(desk, case=case)
    desk.do(records.remove_record, "victim", first, reason="ระบุผิดคน")
    assert number(desk, "victim", make_victim(desk, case=case)) == "V-TAK-2569-0001-B"


@given(st.integers(1, 10**9))
def test_letters_count_like_the_columns_of_a_sheet(count: int) -> None:
    value = 0
    for letter in numbering.letters(count):
        value = value * 26 + ord(letter) - ord("A") + 1
    assert value == count


@pytest.mark.parametrize(
    ("count", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (703, "AAA")]
)
def test_after_z_comes_aa(count: int, letters: str) -> None:
    assert numbering.letters(count) == letters
