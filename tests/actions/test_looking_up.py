"""A record is found by its code, its number or a name; names come masked."""

from uuid import uuid4

import pytest
from tests.making import (
    make_case,
    make_operation,
    make_person,
    make_report,
    make_victim,
)

from centredesk.actions import offices
from centredesk.actions.looking_up import SLUGS, look_up
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotAllowed
from centredesk.fields.field import fields_of
from centredesk.fields.kinds import Ref
from centredesk.models import MODELS
from centredesk.storage.unit_of_work import Actor


def test_a_person_is_found_by_name_and_shown_masked(desk: Desk) -> None:
    person = make_person(desk, birth_date="2004-05-06", age_basis="DOC")
    make_person(desk, first_name="ก้องภพ", last_name="ทดลองดี", sex="M")
    ((key, label, note),) = desk.ask(look_up, "person", "มะลิ")
    assert key == person
    assert "ม••• ส•••" in label
    assert "มะลิ" not in label + note
    assert "2547" in note


def test_a_person_is_found_by_code_and_by_id(desk: Desk) -> None:
    person = make_person(desk)
    ((_, label, _),) = desk.ask(look_up, "person", str(person))
    code = label.split()[0]
    assert [row[0] for row in desk.ask(look_up, "person", code)] == [person]
    assert desk.ask(look_up, "person", str(uuid4())) == []


def test_a_person_is_found_by_another_name(desk: Desk) -> None:
    key = make_person(desk, first_name="กนกพร", aliases="เอ, นกน้อยสมมติ")
    for words in ("เอ", "กน้อยส"):
        assert [found[0] for found in desk.ask(look_up, "person", words)] == [key]


def test_people_are_not_listed_without_a_word(desk: Desk) -> None:
    make_victim(desk)
    assert desk.ask(look_up, "person", "") == []
    assert desk.ask(look_up, "victim", " ") == []


def test_a_victim_is_found_by_number_and_by_name(desk: Desk) -> None:
    victim = make_victim(desk)
    ((key, label, _),) = desk.ask(look_up, "victim", "มะลิ")
    assert key == victim
    assert desk.ask(look_up, "victim", label.split()[0].lower())[0][0] == victim


def test_cases_reports_and_operations_are_found_by_number(desk: Desk) -> None:
    made = {
        "case": make_case(desk),
        "report": make_report(desk),
        "screening_operation": make_operation(desk),
    }
    for slug, key in made.items():
        ((found, label, _),) = desk.ask(look_up, slug, "")
        assert found == key
        assert desk.ask(look_up, slug, label[-4:])[0][0] == key
        assert desk.ask(look_up, slug, "ไม่มีเลขนี้") == []


def test_members_agencies_and_centres_are_found_by_a_part_of_the_name(desk: Desk) -> None:
    agency = desk.do(offices.add_agency, {"name": "บ้านพักเด็กตัวอย่าง", "kind": "POLICE"})
    assert desk.ask(look_up, "agency", "เด็ก") == [(agency, "บ้านพักเด็กตัวอย่าง", "")]
    assert desk.ask(look_up, "member", "ใจดี")[0][0] == desk.member.id
    assert desk.ask(look_up, "centre", "tak")[0][0] == desk.centre.id


def test_no_more_come_than_were_asked_for(desk: Desk) -> None:
    for _ in range(5):
        make_person(desk)
    assert len(desk.ask(look_up, "person", "มะลิ", limit=3)) == 3


def test_an_administrator_finds_members_but_no_people(desk: Desk) -> None:
    desk._actor = Actor(desk.member.id, "ผู้ดูแลสมมติ", frozenset({"ADMIN"}), False)
    assert desk.ask(look_up, "member", "ใจดี")
    for slug in ("person", "victim", "case", "report"):
        with pytest.raises(NotAllowed):
            desk.ask(look_up, slug, "มะลิ")


def test_whatever_a_field_refers_to_can_be_looked_up(desk: Desk) -> None:
    kinds = (f.kind for model in MODELS.values() for f in fields_of(model))
    assert {kind.model for kind in kinds if isinstance(kind, Ref)} <= set(SLUGS)
    with pytest.raises(BadValue):
        desk.ask(look_up, "journal", "x")
