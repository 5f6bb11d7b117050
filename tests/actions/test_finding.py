"""A record is found by its number from anywhere; a person's name finds nothing."""

from uuid import uuid4

from tests.making import make_case, make_operation, make_person, make_report, make_screening
from tests.making import make_victim as make_identified

from centredesk.actions import cases, finding, offices
from centredesk.desk import Desk
from centredesk.storage.unit_of_work import Actor


def found(desk: Desk, words: str) -> list[str]:
    """The numbers a search gives."""
    return [hit.code for hit in desk.ask(finding.find_records, words)]


def fill(desk: Desk) -> None:
    """One record of each kind, all with the running number 1."""
    case = make_case(desk, case_title="เรือประมง ก", criminal_case_no="118/2569")
    person = make_person(desk)
    make_report(desk)
    make_operation(desk)
    make_screening(desk, person)
    make_identified(desk, case=case, person=person)
    desk.do(offices.add_agency, {"name": "บ้านพักเด็กและครอบครัวตัวอย่าง", "kind": "GOV_PROV"})


def test_a_bare_number_finds_what_runs_so_in_every_kind(desk: Desk) -> None:
    fill(desk)
    assert found(desk, "1") == [
        "TAK-2569-0001",
        "TAK-P-2569-0001",
        "TAK-R-2569-0001",
        "V-TAK-2569-0001-A",
        "TAK-S-2569-0001",
        "TAK-O-2569-0001",
    ]
    assert found(desk, "๑") == found(desk, "0001") == found(desk, "2569-1") == found(desk, "1")


def test_a_letter_or_a_beginning_says_more(desk: Desk) -> None:
    fill(desk)
    assert found(desk, "p-1") == ["TAK-P-2569-0001"]
    assert found(desk, "r1") == ["TAK-R-2569-0001"]
    assert found(desk, "tak-o-25") == ["TAK-O-2569-0001"]
    assert found(desk, "tak-2569-1") == found(desk, "1")
    assert found(desk, "2568-1") == []


def test_a_case_is_found_by_its_coded_title_and_its_police_number(desk: Desk) -> None:
    fill(desk)
    assert found(desk, "ประมง") == ["TAK-2569-0001"]
    assert found(desk, "118/2569") == ["TAK-2569-0001"]


def test_an_agency_is_found_by_any_part_of_its_name(desk: Desk) -> None:
    fill(desk)
    (hit,) = desk.ask(finding.find_records, "บ้านพัก")
    assert (hit.kind, hit.code) == ("agency", "บ้านพักเด็กและครอบครัวตัวอย่าง")


def test_no_name_finds_and_none_is_told(desk: Desk) -> None:
    fill(desk)
    assert found(desk, "มะลิ") == found(desk, "สมมติวงศ์") == []
    told = " ".join(hit.note for hit in desk.ask(finding.find_records, "1"))
    assert "หญิง" in told
    assert "มะลิ" not in told


def test_signs_of_the_query_language_are_only_signs(desk: Desk) -> None:
    fill(desk)
    for words in ("%", "_", "'", '"', "\0", "*", "   ", "-", "๙" * 500):
        assert found(desk, words) == []


def test_the_newest_numbers_come_first_and_a_removed_record_never(desk: Desk) -> None:
    keys = [make_case(desk) for _ in range(7)]
    assert found(desk, "tak-2569") == [f"TAK-2569-{n:04}" for n in (7, 6, 5, 4, 3)]
    from_last_year = make_case(desk, opened_at="2025-12-30")
    assert len(found(desk, "1")) == 2
    assert from_last_year not in keys


def test_who_may_not_open_a_page_does_not_find_its_records(desk: Desk) -> None:
    fill(desk)
    head = desk._actor
    desk._actor = Actor(head.id, "", frozenset({"SECRETARY"}), can_see_identity=False)
    assert found(desk, "1") == ["TAK-2569-0001", "TAK-R-2569-0001"]
    desk._actor = Actor(head.id, "", frozenset({"VIEWER"}), can_see_identity=False)
    assert found(desk, "1") == []
    assert len(found(desk, "บ้านพัก")) == 1


def test_records_opened_before_are_told_again_by_number(desk: Desk) -> None:
    first, second = make_case(desk), make_case(desk)
    person = make_person(desk)
    wanted = [("person", person), ("case", second), ("case", uuid4()), ("case", first)]
    told = desk.ask(finding.records_of, wanted)
    assert [hit.code for hit in told] == ["TAK-P-2569-0001", "TAK-2569-0002", "TAK-2569-0001"]
    desk.do(cases.change_case, first, {"case_no": "TAK-2569-0099"})
    (moved,) = desk.ask(finding.records_of, [("case", first)])
    assert moved.code == "TAK-2569-0099"
