"""An intake: a report, its case and its people, whole or not at all."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making import make_person, make_report

from centredesk.actions.case_pages import case_page
from centredesk.actions.duplicates import likely_persons, likely_to, tell_apart
from centredesk.actions.intake import Intake, PersonGiven, TakenIn, take_in
from centredesk.actions.listing import Want
from centredesk.actions.people import list_people
from centredesk.actions.records import record_values
from centredesk.actions.reports import list_reports
from centredesk.actions.undoing import undo_act
from centredesk.changes import Changes
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank

REPORT = {
    "received_at": "12/11/2569 08:15",
    "channel": "H1300",
    "reporter_kind": "CITIZEN",
    "urgency": "1",
    "summary": "ได้ยินเสียงร้องขอความช่วยเหลือจากบ้านเช่า",
    "place": "630604",
}
CASE = {"main_form": "06.1", "flow": "INBOUND"}
SHE = {"prefix": "น.ส.", "first_name": "สมมุติ", "last_name": "สุขใจ", "sex": "F",
       "nationality": "MMR", "birth_date": "2547", "age_basis": "STATED"}  # fmt: skip
NOBODY = {"first_name": "ไม่ทราบ", "sex": "M", "nationality": "MMR", "stated_age": "16"}


def take(desk: Desk, *people: PersonGiven, **more: Any) -> TakenIn:
    return desk.do(take_in, Intake(**({"report": REPORT, "case": CASE, "people": people} | more)))


def victim(typed: dict[str, Any], **more: Any) -> PersonGiven:
    return PersonGiven("VICTIM", typed, **more)


def counted(desk: Desk) -> tuple[int, int]:
    return len(desk.ask(list_reports, Want())), len(desk.ask(list_people, Want()))


def test_everything_is_saved_at_once(desk: Desk) -> None:
    taken = take(desk, victim(SHE), PersonGiven("SUSPECT", {**SHE, "first_name": "นามแฝง"}))
    assert (taken.report_no, taken.case_no) == ("TAK-R-2569-0001", "TAK-2569-0001")
    assert taken.case is not None
    people = desk.ask(case_page, taken.case).people
    assert sorted(person.code for person in people) == ["S-TAK-2569-0001-A", "V-TAK-2569-0001-A"]
    report = desk.ask(record_values, "report", taken.report_no)
    assert (report["case"], report["result"]) == ("TAK-2569-0001", "CASE")


def test_a_report_alone_opens_no_case(desk: Desk) -> None:
    taken = take(desk, case=None)
    assert (taken.case, taken.case_no) == (None, "")
    assert desk.ask(record_values, "report", taken.report_no)["case"] is None


def test_people_need_a_case_to_stand_in(desk: Desk) -> None:
    with pytest.raises(BadValue) as wrong:
        take(desk, victim(SHE), case=None)
    assert "ต้องเปิดกรณี" in wrong.value.problems[0][1]
    assert counted(desk) == (0, 0)


def test_all_problems_of_all_parts_are_told_at_once_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(BadValue) as wrong:
        take(
            desk,
            victim(SHE),
            victim({"sex": "F", "nationality": "MMR"}),
            victim({**SHE, "id_number": "1639900124583"}),
            report={**REPORT, "summary": ""},
            case={"flow": "INBOUND"},
        )
    fields = [field for field, _ in wrong.value.problems]
    assert fields == ["report.summary", "case.main_form", "people.1.first_name",
                      "people.2.id_number"]  # fmt: skip
    assert counted(desk) == (0, 0)


def test_a_known_person_is_used_as_they_are(desk: Desk) -> None:
    known = make_person(desk, first_name="สมมุติ", last_name="สุขใจ")
    taken = take(desk, victim({**SHE, "first_name": "เขียนผิด"}, known=known))
    assert taken.case is not None
    assert counted(desk)[1] == 1
    assert desk.ask(record_values, "person", str(known))["first_name"] == "สมมุติ"
    assert len(desk.ask(case_page, taken.case).people) == 1


def test_an_unknown_name_is_an_answer_and_a_stated_age_gets_its_day(desk: Desk) -> None:
    take(desk, victim(NOBODY))
    (line,) = desk.ask(list_people, Want())
    kept = desk.ask(record_values, "person", str(line.cells["code"]))
    assert kept["first_name"] == {"blank": Blank.UNKNOWN}
    assert kept["stated_age_on"] == "2026-11-12"


def test_who_was_told_apart_is_not_proposed_again(desk: Desk) -> None:
    known = make_person(desk, **SHE | {"birth_date": "2004-05-12"})
    typed = {**SHE, "birth_date": "12/05/2547"}
    (candidate,) = desk.ask(likely_to, typed)
    assert (candidate.id, candidate.rank) == (known, "high")
    assert desk.ask(likely_to, typed, apart=[known]) == []
    take(desk, victim(typed, apart=(known,)))
    assert desk.ask(likely_persons, known) == []


def test_telling_apart_once_is_enough(desk: Desk) -> None:
    one, other = make_person(desk), make_person(desk)
    assert [like.known.id for like in desk.ask(likely_persons, one)] == [other]
    first = desk.do(tell_apart, one, other, reason="คนละวันเกิด")
    assert desk.do(tell_apart, other, one) == first
    assert desk.ask(likely_persons, other) == []
    with pytest.raises(BadValue):
        desk.do(tell_apart, one, one)


def test_candidates_say_what_agrees_and_what_differs(desk: Desk) -> None:
    make_person(desk, prefix="น.ส.", first_name="ณัฐพร", last_name="สมมติสวัสดิ์",
                birth_date="2004", nationality="THA", id_number="1101700230708")  # fmt: skip
    typed = {"first_name": "นัฐพร", "last_name": "สมมติสวัสดิ์", "birth_date": "12/5/2547",
             "nationality": "THA", "id_number": "1101700230709", "phone": "ไม่เกี่ยว"}  # fmt: skip
    (found,) = desk.ask(likely_to, typed)
    assert found.masked == "น.ส. ณ••• ส•••"
    assert [reason.code for reason in found.agrees] == [
        "first_name_sound", "last_name_same", "birth_year_same",
    ]  # fmt: skip
    assert [(r.code, r.value) for r in found.differs] == [("id_number_near", "1")]
    assert found.rank == "high"


def test_who_goes_by_another_name_is_proposed_under_it(desk: Desk) -> None:
    known = make_person(
        desk, first_name="กนกพร", last_name="สมมติดี", nationality="THA", birth_date="2004",
        aliases="แดง, พลอย ตัวอย่าง",
    )  # fmt: skip
    alias = {"aliases": "พลอย ตัวอย่าง", "nationality": "THA"}
    for typed in (
        alias,
        {"first_name": "พลอย", "last_name": "ตัวอย่าง", "nationality": "THA"},
        {"first_name": "แดง", "birth_date": "2547", "nationality": "THA"},
        {"first_name": "แดง", "last_name": "ไม่แน่ใจ", "birth_date": "2547", "nationality": "THA"},
        {"aliases": "แดง"},
    ):
        (found,) = desk.ask(likely_to, typed)
        assert found.id == known, typed
        assert "alias_same" in {reason.code for reason in found.agrees}
    # Many are called by one nickname: alone it is no reason to ask.
    others = {"first_name": "สมศรี", "last_name": "ทดสอบ", "nationality": "THA", "aliases": "แดง"}
    assert desk.ask(likely_to, others) == []


def test_half_typed_values_do_no_harm(desk: Desk) -> None:
    make_person(desk)
    assert desk.ask(likely_to, {"birth_date": "31/11/25", "id_number": "12"}) == []
    typed = {"first_name": "มะลิ", "last_name": "สมมติวงศ์", "birth_date": "31/11"}
    assert [candidate.rank for candidate in desk.ask(likely_to, typed)] == ["low"]


def test_a_report_taken_before_becomes_a_case(desk: Desk) -> None:
    report = make_report(desk)
    taken = take(desk, victim(SHE), report={"urgency": "1"}, of=report)
    assert taken.report == report
    assert desk.ask(record_values, "report", str(report))["urgency"] == "1"
    with pytest.raises(BadValue, match="เปิดกรณีแล้ว"):
        take(desk, report={}, of=report)


def test_one_key_takes_the_whole_intake_back(desk: Desk) -> None:
    acts: list[Changes] = []
    desk.on_change(acts.append)
    take(desk, victim(SHE), victim(NOBODY))
    (act,) = (change.act for change in acts)
    assert isinstance(act, UUID)
    desk.do(undo_act, act)
    assert counted(desk) == (0, 0)


PARTS = st.sampled_from(["summary", "channel", "main_form", "first_name", "sex", "nothing"])


@settings(max_examples=15)
@given(broken=st.lists(PARTS, unique=True, min_size=1), people=st.integers(0, 3))
def test_never_half_an_intake(desk: Desk, broken: list[str], people: int) -> None:
    before = counted(desk)
    report, case, person = (
        {name: value for name, value in whole.items() if name not in broken}
        for whole in (REPORT, CASE, SHE)
    )
    everybody = tuple(victim(person) for _ in range(people))
    try:
        taken = take(desk, *everybody, report=report, case=case)
    except BadValue as wrong:
        assert all(field.split(".")[-1] in broken for field, _ in wrong.problems)
        assert counted(desk) == before
    else:
        assert taken.case is not None
        assert len(desk.ask(case_page, taken.case).people) == people
        assert counted(desk) == (before[0] + 1, before[1] + people)
