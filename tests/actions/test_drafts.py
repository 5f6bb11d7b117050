"""What people write becomes values, blanks become answers, and every problem is told at once."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.making import make_case, make_help, make_person, make_screening, make_victim

from centredesk.actions import cases, people, records, victims
from centredesk.actions.listing import Want
from centredesk.desk import Desk
from centredesk.errors import BadValue, DeskError
from centredesk.fields.blank import Blank


def values(desk: Desk, slug: str, key: Any) -> dict[str, Any]:
    return desk.ask(records.record_values, slug, str(key))


@pytest.mark.parametrize(
    "given",
    [*("ไม่ทราบ", " ไม่ทราบ ", "UNKNOWN"), Blank.UNKNOWN, {"blank": "UNKNOWN"}, {"blank": "ไม่ทราบ"}],
)
def test_unknown_is_an_answer_however_it_is_given(desk: Desk, given: Any) -> None:
    person = make_person(desk, birth_date=given, occupation=given, children=given)
    kept = values(desk, "person", person)
    assert [kept[name] for name in ("birth_date", "occupation", "children", "phone")] == [
        {"blank": "UNKNOWN"},
        {"blank": "UNKNOWN"},
        {"blank": "UNKNOWN"},
        None,
    ]


def test_the_three_blanks_are_told_apart(desk: Desk) -> None:
    person = make_person(desk, marital="ไม่ทราบ", education="ไม่ระบุ", children="ไม่เกี่ยวข้อง")
    kept = values(desk, "person", person)
    answers = [kept[name]["blank"] for name in ("marital", "education", "children")]
    assert answers == ["UNKNOWN", "NOT_STATED", "NOT_APPLICABLE"]


def test_a_list_that_has_the_word_itself_keeps_its_code(desk: Desk) -> None:
    assert values(desk, "person", make_person(desk, nationality="ไม่ทราบ"))["nationality"] == "XXX"


def test_a_blank_that_does_not_exist_is_refused_in_words(desk: Desk) -> None:
    with pytest.raises(BadValue, match="วันเกิด"):
        make_person(desk, birth_date={"blank": "MAYBE"})


def test_a_value_takes_the_place_of_a_blank_and_nothing_takes_its_place(desk: Desk) -> None:
    person = make_person(desk, birth_date="ไม่ทราบ")
    desk.do(people.change_person, person, {"birth_date": "พ.ค. 2549"})
    assert values(desk, "person", person)["birth_date"] == "2006-05"
    desk.do(people.change_person, person, {"birth_date": None})
    assert values(desk, "person", person)["birth_date"] is None


def test_references_are_given_by_the_numbers_people_use(desk: Desk) -> None:
    person, case = make_person(desk), make_case(desk)
    person_no = values(desk, "person", person)["code"]
    case_no = values(desk, "case", case)["case_no"]
    draft = {"person": person_no, "case": f" {case_no} ", "identified_at": "4 พ.ย. 69"}
    key = desk.do(victims.identify_victim, draft)
    kept = values(desk, "victim", key)
    assert (kept["person"], kept["case"], kept["identified_at"]) == (
        person_no,
        case_no,
        "2026-11-04",
    )
    by_id = desk.do(victims.identify_victim, draft | {"person": str(make_person(desk))})
    assert values(desk, "victim", by_id)["case"] == case_no


def test_a_reference_that_leads_nowhere_is_told_by_its_label(desk: Desk) -> None:
    nobody = "00000000-0000-7000-8000-000000000000"
    for wrong in ("TAK-P-2569-9999", nobody):
        with pytest.raises(DeskError, match="บุคคล"):
            make_screening(desk, wrong)  # type: ignore[arg-type]  # a number where an id is meant


def test_every_problem_is_told_at_once_with_its_field(desk: Desk) -> None:
    with pytest.raises(BadValue) as wrong:
        make_person(desk, sex="ไม่มีคำนี้", birth_date="31/02/2549", id_number="1", colour="x")
    assert [name for name, _ in wrong.value.problems] == [
        "sex",
        "birth_date",
        "id_number",
        "colour",
    ]
    sentence = wrong.value.sentence
    assert "4 ช่อง" in sentence
    assert all(word in sentence for word in ("เพศ", "วันเกิด", "เลขประจำตัวประชาชน", "colour"))


def test_what_is_missing_and_what_breaks_a_rule_are_told_together(desk: Desk) -> None:
    with pytest.raises(BadValue) as wrong:
        desk.do(people.add_person, {"first_name": "มะลิ", "stated_age": 17})
    assert [name for name, _ in wrong.value.problems] == ["sex", "nationality", "stated_age_on"]


def test_nothing_of_a_refused_draft_is_kept(desk: Desk) -> None:
    with pytest.raises(BadValue, match="ไม่รู้จักช่อง"):
        make_case(desk, colour="red")
    assert not desk.ask(cases.case_anchors, Want())[0]


def test_an_edit_is_judged_with_the_rest_of_the_record(desk: Desk) -> None:
    case = make_case(desk, opened_at="2026-11-02")
    with pytest.raises(BadValue, match="ไม่ก่อนวันที่รับเรื่อง"):
        desk.do(cases.change_case, case, {"closed_at": "1 พ.ย. 2569"})
    with pytest.raises(BadValue, match="รูปแบบหลัก"):
        desk.do(cases.change_case, case, {"main_form": None})
    desk.do(cases.change_case, case, {"main_form": "ไม่ทราบ"})
    assert values(desk, "case", case)["main_form"] == {"blank": "UNKNOWN"}


@pytest.mark.parametrize(
    ("slug", "field"),
    [
        ("report", "received_at"), ("report", "report_no"), ("case", "opened_at"),
        ("case", "case_no"), ("case", "centre"), ("person", "code"),
        ("screening_operation", "started_at"), ("screening", "start_at"),
        ("screening", "person"), ("victim", "person"), ("victim", "case"),
        ("victim", "identified_at"), ("assistance", "victim"), ("assistance", "start"),
        ("involvement", "case"), ("involvement", "since"), ("member", "centre"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("why", ["ไม่ทราบ", {"blank": "NOT_STATED"}])
def test_who_when_and_which_number_cannot_be_unknown(
    desk: Desk, slug: str, field: str, why: Any
) -> None:
    with pytest.raises(BadValue) as wrong:
        desk.do(records.add_records, slug, [{field: why}])
    assert field in [name for name, _ in wrong.value.problems]


def test_unknown_elements_are_no_elements(desk: Desk) -> None:
    draft = {"result": "VICTIM_TIP", "acts": "ไม่ทราบ", "means": "ไม่ทราบ", "forms": "ไม่ทราบ"}
    with pytest.raises(BadValue, match="การกระทำ วิธีการ ความมุ่งหมาย"):
        make_screening(desk, make_person(desk), **draft)


def test_a_case_from_no_known_report_is_opened(desk: Desk) -> None:
    case = make_case(desk, source_report="ไม่ทราบ")
    assert values(desk, "case", case)["source_report"] == {"blank": "UNKNOWN"}


def test_money_days_and_choices_are_read_as_people_write_them(desk: Desk) -> None:
    victim = make_victim(desk)
    given = {"kind": "ที่พัก", "start": "๕/๑๑/๖๙", "cost": "๑,๒๕๐.๕๐ บาท", "funding": "ATF"}
    key = make_help(desk, victim, **given)
    kept = values(desk, "assistance", key)
    assert (kept["kind"], date.fromisoformat(kept["start"]), Decimal(kept["cost"])) == (
        "S01",
        date(2026, 11, 5),
        Decimal("1250.50"),
    )


def test_several_records_are_entered_all_or_none(desk: Desk) -> None:
    good = {"first_name": "มะลิ", "sex": "F", "nationality": "THA"}
    with pytest.raises(BadValue, match="เพศ"):
        desk.do(records.add_records, "person", [good, good | {"sex": None}])
    assert desk.ask(people.people_anchors, Want())[0] == 0
    assert len(desk.do(records.add_records, "person", [good, good])) == 2


def test_a_model_nobody_enters_by_hand_is_refused_with_the_ones_that_are(desk: Desk) -> None:
    with pytest.raises(BadValue, match="screening_operation"):
        desk.do(records.add_records, "centre", [{}])
