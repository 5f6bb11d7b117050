"""A register becomes persons, screenings and victims: once, however often it comes."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from tests.making import make_case, make_person

from centredesk.actions import access
from centredesk.actions.register_import import (
    import_register,
    preview_register,
    register_headings,
    remember_headings,
)
from centredesk.desk import Desk
from centredesk.models import MODELS
from centredesk.registers.register import read_register
from centredesk.registers.rows import RegisterRows
from centredesk.storage.unit_of_work import UnitOfWork

REGISTERS = Path(__file__).parents[1] / "registers"
HEADS = "ชื่อ-สกุล,เพศ,สัญชาติ,วันเกิด,วันที่คัดแยก,ผล,รูปแบบ,เลขบัตรประชาชน,เลขหนังสือเดินทาง\n"


def stored(work: UnitOfWork, slug: str) -> list[dict[str, Any]]:
    """All rows of a table, for the eyes of these tests."""
    rows = work.connection.execute(select(MODELS[slug].__table__)).mappings()
    return [dict(row) for row in rows]


@pytest.fixture(autouse=True)
def _may_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(access.ACCESS, "test_register_import.stored", access.EVERYBODY)
    for action in (import_register, preview_register, register_headings, remember_headings):
        monkeypatch.setitem(access.ACCESS, access.name_of(action), access.CASEWORK)


@pytest.fixture(scope="module")
def key() -> dict[str, Any]:
    text = (REGISTERS / "screening_register_sample.key.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@pytest.fixture
def sample(desk: Desk) -> RegisterRows:
    return read_register(REGISTERS / "screening_register_sample.xlsx", today=desk.clock.today())


def register(desk: Desk, folder: Path, *lines: str, name: str = "a.csv") -> RegisterRows:
    """A small register of these lines."""
    path = folder / name
    path.write_text(HEADS + "\n".join(lines), encoding="utf-8")
    return read_register(path, today=desk.clock.today())


def test_the_sample_is_imported_as_its_key_says(
    desk: Desk, sample: RegisterRows, key: dict[str, Any]
) -> None:
    seen = desk.ask(preview_register, sample)
    assert (seen.imported, seen.unchanged, seen.victims) == (218, 0, 54)
    assert desk.ask(stored, "screening") == []
    done = desk.do(import_register, sample)
    assert (done.imported, len(done.operations)) == (218, 1)
    screenings = desk.ask(stored, "screening")
    assert Counter(row["result"] for row in screenings) == key["by_result"]
    victims = [row for row in desk.ask(stored, "victim") if row["law"] == "S6"]
    persons = {row["id"]: row for row in desk.ask(stored, "person")}
    of_victims = [persons[row["person"]] for row in victims]
    assert Counter(row["sex"] for row in of_victims) == key["victims_by_sex"]
    assert Counter(row["nationality"] for row in of_victims) == key["victims_by_nationality"]
    young = [row for row in victims if row["age_at_identification"] < 18]
    assert len(young) == key["victims_under_18"]
    assert {row["case"] for row in victims} == {done.case}


def test_repeats_of_the_key_are_one_person(
    desk: Desk, sample: RegisterRows, key: dict[str, Any]
) -> None:
    done = desk.do(import_register, sample)
    held = {(row.sheet, row.row) for row in sample.held}
    good = {(p["sheet"], p["row"]) for p in key["repeats"]} - held
    linked = {(line["sheet"], line["row"]) for line in done.linked}
    # A repeat stands anywhere in the file: either of the two rows may come second.
    assert len(linked) == len(desk.ask(stored, "screening")) - len(desk.ask(stored, "person"))
    assert len(linked) >= len(good) - len(held)
    report = done.report()
    assert set(report) == {"file", "rows", "imported", "held", "linked", "proposed", "unchanged"}
    assert (report["rows"], len(report["held"])) == (240, 22)


def test_the_same_file_again_adds_nothing(desk: Desk, sample: RegisterRows) -> None:
    desk.do(import_register, sample)
    slugs = (
        "person",
        "screening",
        "victim",
        "case",
        "involvement",
        "held_row",
        "screening_operation",
    )
    before = {slug: desk.ask(stored, slug) for slug in slugs}
    again = desk.do(import_register, sample)
    assert (again.imported, again.unchanged, again.operations, again.case) == (0, 218, (), None)
    assert {slug: desk.ask(stored, slug) for slug in slugs} == before


def test_held_rows_are_kept_with_their_reasons(desk: Desk, sample: RegisterRows) -> None:
    done = desk.do(import_register, sample)
    rows = desk.ask(stored, "held_row")
    assert len(rows) == 22
    one = next(row for row in rows if (row["sheet"], row["row"]) == ("ตุลาคม 68", 13))
    assert (one["state"], one["operation"]) == ("WAITING", done.operations[0])
    assert {"field": "result", "value": "รอผล MDT??"} in one["cells"]
    assert one["problems_found"][0]["field"] == "result"


def test_one_operation_for_each_sheet_when_asked(desk: Desk, sample: RegisterRows) -> None:
    done = desk.do(import_register, sample, per_sheet=True)
    operations = desk.ask(stored, "screening_operation")
    assert len(done.operations) == len(operations) == 3
    assert sum(row["persons_total"] for row in operations) == 240


def test_a_person_met_before_is_linked_and_one_victim_however_often_met(
    desk: Desk, tmp_path: Path
) -> None:
    known = make_person(
        desk, passport="A1234567", nationality="MMR", first_name="ขิ่น", last_name="โม"
    )
    case = make_case(desk)
    rows = register(
        desk,
        tmp_path,
        "น.ส.ขิ่น โม,ญ,พม่า,2/3/2540,1/10/2568,ใช่,ประมง,,A1234567",
        "ขิ่น โม,ญ,เมียนมา,2/3/2540,9/10/2568,เป็น,ขอทาน,,A1234567",
        "นายสมมติ ตัวอย่าง,ช,ไทย,5/6/2530,1/10/2568,ใช่,ประมง,,",
        "สมมติ  ตัวอย่าง,ช,ไทย,๕ มิ.ย. ๒๕๓๐,3/10/2568,ไม่ใช่,,,",
    )
    done = desk.do(import_register, rows, case=case)
    assert [(line["row"], line["by"]) for line in done.linked] == [
        (2, "passport"),
        (3, "passport"),
        (5, "name"),
    ]
    victims = desk.ask(stored, "victim")
    assert len(victims) == 2
    one = next(row for row in victims if row["person"] == known)
    assert (str(one["identified_at"]), one["forms"], one["case"]) == (
        "2025-10-01",
        ["05", "06.1"],
        case,
    )
    grown = next(row for row in desk.ask(stored, "person") if row["id"] == known)
    assert grown["birth_date"] == "1997-03-02"


def test_a_likely_person_is_proposed_and_left_to_a_person(desk: Desk, tmp_path: Path) -> None:
    make_person(desk, first_name="ณัฐพร", last_name="ตัวอย่างดี", birth_date="1990-05-06")
    rows = register(
        desk,
        tmp_path,
        "นางสาวนัฐพร ตัวอย่างดี,ญ,ไทย,6/5/2533,1/10/2568,ไม่ใช่,,,",
        "นางสาวอื่นใด ไม่เหมือน,ญ,ไทย,6/5/2533,1/10/2568,ไม่ใช่,,,",
    )
    done = desk.do(import_register, rows)
    assert (len(done.linked), [line["row"] for line in done.proposed]) == (0, [2])
    assert len(desk.ask(stored, "person")) == 3


def test_different_numbers_are_different_persons_with_one_name(desk: Desk, tmp_path: Path) -> None:
    rows = register(
        desk,
        tmp_path,
        "มิน ทุน,ช,พม่า,1/1/2540,1/10/2568,ไม่ใช่,,,A1111111",
        "มิน ทุน,ช,พม่า,1/1/2540,1/10/2568,ไม่ใช่,,,B7777777",
    )
    assert desk.do(import_register, rows).linked == ()
    assert len(desk.ask(stored, "person")) == 2


def test_a_cancelled_import_leaves_nothing(desk: Desk, sample: RegisterRows) -> None:
    class Cancelled(RuntimeError):
        pass

    def stop(done: int, total: int) -> None:
        if done * 3 >= total:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.do(import_register, sample, progress=stop)
    assert desk.ask(stored, "person") == desk.ask(stored, "screening") == []


def test_choices_for_headings_are_remembered(desk: Desk, tmp_path: Path) -> None:
    desk.do(remember_headings, {"ใครเอ่ย": "name"})
    assert desk.ask(register_headings) == {"ใครเอ่ย": "name"}
    path = tmp_path / "b.csv"
    path.write_text("ใครเอ่ย,เพศ,สัญชาติ,วันที่,เลขบัตร\nสมมติ ดี,ช,ไทย,1/10/2568,\n", encoding="utf-8")
    rows = read_register(path, today=desk.clock.today(), corrections=desk.ask(register_headings))
    assert [row.name.first for row in rows.good] == ["สมมติ"]


def test_the_journal_tells_every_record_and_stays_whole(desk: Desk, sample: RegisterRows) -> None:
    desk.do(import_register, sample)
    assert all(finding.whole for finding in desk.check())
    assert len(desk.ask(stored, "involvement")) == len(desk.ask(stored, "victim")) == 54
