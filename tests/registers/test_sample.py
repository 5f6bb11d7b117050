"""The sample register and its key agree to the last cell."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from centredesk.registers.register import read_register
from centredesk.registers.rows import RegisterRows

HERE = Path(__file__).parent
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def key() -> dict[str, Any]:
    text = (HERE / "screening_register_sample.key.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@pytest.fixture(scope="module")
def register() -> RegisterRows:
    return read_register(HERE / "screening_register_sample.xlsx", today=TODAY)


def test_held_rows_are_those_of_the_key_with_its_reasons(
    register: RegisterRows, key: dict[str, Any]
) -> None:
    found = [(row.sheet, row.row, p.field, p.why) for row in register.held for p in row.problems]
    wanted = [(p["sheet"], p["row"], p["field"], p["why"]) for p in key["problems"]]
    assert sorted(found) == sorted(wanted)
    assert (register.rows, len(register.good)) == (key["rows"], key["good"])


def test_results_and_nationalities_are_those_of_the_key(
    register: RegisterRows, key: dict[str, Any]
) -> None:
    assert Counter(row.result for row in register.good) == key["by_result"]
    assert Counter(row.nationality for row in register.good) == key["by_nationality"]
    victims = {r.id_number or r.passport: r for r in register.good if r.result == "VICTIM_TIP"}
    assert Counter(row.sex for row in victims.values()) == key["victims_by_sex"]
    assert Counter(row.nationality for row in victims.values()) == key["victims_by_nationality"]
    assert all(row.forms for row in victims.values())


def test_blank_total_and_heading_rows_are_counted_not_lost(register: RegisterRows) -> None:
    assert [(s.blank, s.totals, s.headings, s.notes) for s in register.sheets] == [
        (4, 1, 2, 0),
        (4, 1, 4, 0),
        (1, 1, 3, 0),
    ]


def test_values_are_typed_and_clean(register: RegisterRows) -> None:
    rows = {(row.sheet, row.row): row for row in register.good}
    row = rows["ตุลาคม 68", 10]
    assert (row.name.prefix, row.name.first, row.name.last) == ("นางสาว", "สุดารัตน์", "หอมจันทร์")
    assert (row.birth_date, row.age, row.date) == ("2006-09-20", 19, date(2025, 12, 21))
    assert (row.id_number, row.sex, row.result) == ("5148525388858", "F", "NOT_VICTIM")
    assert rows["ธันวาคม 68", 79].name.first == "น้ำฝน"
    assert rows["ธันวาคม 68", 29].id_number == "6520933099937"
    assert rows["ธันวาคม 68", 27].note == "+66 81 234 5678"


def test_the_report_names_each_held_cell(register: RegisterRows) -> None:
    report = register.report()
    assert report["file"] == "screening_register_sample.xlsx"
    assert report["held"][0] == {
        "sheet": "ตุลาคม 68",
        "row": 13,
        "field": "result",
        "value": "รอผล MDT??",
        "problem": "ไม่รู้จักคำที่ใช้ในช่องผลการคัดแยก ให้เลือกจากรายการรหัส",
    }


def test_the_sample_of_the_program_is_this_one() -> None:
    shipped = HERE.parents[1] / "resources" / "registers" / "sample_register.xlsx"
    assert shipped.read_bytes() == (HERE / "screening_register_sample.xlsx").read_bytes()
