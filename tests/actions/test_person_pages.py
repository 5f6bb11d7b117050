"""A person told whole, and who may be the same; nothing of the name while it is masked."""

from uuid import UUID

import pytest
from tests.making import make_case, make_help, make_person, make_screening, make_victim

from centredesk.actions.cases import involve_person
from centredesk.actions.duplicates import tell_apart
from centredesk.actions.history import history_of
from centredesk.actions.people import change_person
from centredesk.actions.person_pages import person_page, same_persons
from centredesk.desk import Desk


@pytest.fixture
def person(desk: Desk) -> UUID:
    """A person born in 2550."""
    return make_person(desk, birth_date="2007-03", age_basis="STATED")


def test_cases_screenings_and_help_belong_to_the_person(desk: Desk, person: UUID) -> None:
    case, other = make_case(desk), make_case(desk)
    victim = make_victim(desk, case=case, person=person)
    desk.do(involve_person, {"case": other, "person": person, "role": "WITNESS"})
    screening = make_screening(desk, person)
    helped = make_help(desk, victim)
    page = desk.ask(person_page, person)
    parts = {(one.case, one.role, one.victim) for one in page.cases}
    assert parts == {(case, "VICTIM", victim), (other, "WITNESS", None)}
    assert [one.id for one in page.screenings.lines] == [screening]
    assert [one.id for one in page.help.lines] == [helped]
    assert (page.age, page.name) == (19, "ม••• ส•••")


def test_likely_same_persons_come_by_code_and_go_when_told_apart(desk: Desk, person: UUID) -> None:
    twin = make_person(desk, birth_date="2007-03", age_basis="STATED")
    (one,) = desk.ask(same_persons, person)
    assert (one.id, one.name, one.code) == (twin, "ม••• ส•••", "TAK-P-2569-0002")
    assert one.likeness in ("มาก", "ปานกลาง", "น้อย")
    desk.do(tell_apart, person, twin)
    assert desk.ask(same_persons, person) == ()


def test_the_history_hides_who_it_is_while_names_are_masked(desk: Desk, person: UUID) -> None:
    desk.do(change_person, person, {"last_name": "นามใหม่", "sex": "M"})
    masked = desk.ask(history_of, "person", person, sealed=False)[0].changes
    told = {change.field: (change.before, change.after) for change in masked}
    assert told == {"last_name": ("•••", "•••"), "sex": ("หญิง", "ชาย")}
    shown = desk.ask(history_of, "person", person)[0].changes
    assert ("สมมติวงศ์", "นามใหม่") in {(change.before, change.after) for change in shown}
