"""Every cell is read as its field, or refused with a reason; nothing is guessed."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.registers.mess import TODAY, thai_id

from centredesk.registers.cells import (
    AGE_DIFFERS,
    CHECK_DIGIT,
    FUTURE,
    IMPOSSIBLE,
    MISSING,
    UNKNOWN_WORD,
    UNREADABLE,
    Paper,
    UnreadableError,
    reader_of,
)
from centredesk.registers.headings import Mapping
from centredesk.registers.row_reading import RowReader
from centredesk.registers.rows import GoodRow

DAY = date(2025, 12, 1)


def read(field: str, cell: Any) -> Any:
    """A cell read as a field, or why it cannot be."""
    try:
        return reader_of(field)(cell)
    except UnreadableError as why:
        return why.why


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1/12/2568", DAY),
        ("๑ ธันวาคม ๒๕๖๘", DAY),
        ("วันที่ 1 ธ.ค. พ.ศ. 2568 เวลา 10.30 น.", DAY),
        ("2568-12-01", DAY),
        (DAY, DAY),
        (datetime(2568, 12, 1, 8, 30), DAY),  # noqa: DTZ001 - a workbook knows no zone
        (45992.0, DAY),
        ("45992", DAY),
        (45992.4375, DAY),
        (1122568.0, IMPOSSIBLE),
        (9122568.0, date(2025, 12, 9)),
        (11122568.0, date(2025, 12, 11)),
        (235133.0, date(2000, 10, 8)),
        ("31/11/2568", IMPOSSIBLE),
        ("ต้นเดือน", IMPOSSIBLE),
        ("#REF!", UNREADABLE),
        ("-", None),
    ],
)
def test_a_day_is_read_in_every_customary_way(cell: Any, day: Any) -> None:
    assert read("date", cell) == day


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        ("2540", "1997"),
        (2540.0, "1997"),
        (1997.0, "1997"),
        ("พ.ค. 2540", "1997-05"),
        ("12 พ.ค. 40", "1997-05-12"),
        (date(2540, 5, 12), "1997-05-12"),
        ("29/2/2541", IMPOSSIBLE),
        ("ไม่ระบุ", None),
    ],
)
def test_a_birth_date_may_be_known_in_part(cell: Any, birth: Any) -> None:
    assert read("birth_date", cell) == birth


@pytest.mark.parametrize(
    ("cell", "age"),
    [
        ("19 ปี", 19), ("๑๙", 19), (19.0, 19), ("19 ปี 3 เดือน", 19), ("อายุ 19 ปี", 19),
        ("8 เดือน", 0), ("19.0", 19), ("", None), ("-", None), ("สิบเก้า", UNREADABLE),
        ("190", UNREADABLE), (-1, UNREADABLE),
    ],
)  # fmt: skip
def test_an_age_is_full_years(cell: Any, age: Any) -> None:
    assert read("age", cell) == age


@given(st.randoms(use_true_random=False), st.sampled_from(["plain", "dashed", "float", "thai"]))
def test_a_card_number_survives_every_way_of_writing_it(dice: Any, way: str) -> None:
    number = thai_id(dice)
    written: Any = {
        "plain": number,
        "dashed": f" {number[0]}-{number[1:5]}-{number[5:10]}-{number[10:12]}-{number[12]}\u200b",
        "float": float(number),
        "thai": number.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")),
    }[way]
    lost = len(number) - len(number.lstrip("0"))
    if way != "float" or lost <= 3:
        assert read("id_number", written) == Paper(id_number=number)
    wrong = number[:12] + str((int(number[12]) + 1) % 10)
    assert read("id_number", wrong) == CHECK_DIGIT


def test_numbers_of_other_papers_are_told_apart() -> None:
    assert read("id_number", "12345") == CHECK_DIGIT
    assert read("id_number", "A 1234567") == Paper(passport="A1234567")
    assert read("id_number", "ไม่ได้พกมา") == UNREADABLE
    assert read("passport", "ab1234567") == Paper(passport="AB1234567")
    assert read("passport", "3-9975-28820-01-2") == Paper(id_number="3997528820012")
    assert read("passport", "หาย") == UNREADABLE


@pytest.mark.parametrize(
    ("field", "word", "code"),
    [
        ("sex", "ด.ช.", "M"), ("sex", " ญ. ", "F"), ("sex", "ไม่แน่ใจ", UNKNOWN_WORD),
        ("nationality", "เมียน\u200bมาร์", "MMR"), ("nationality", "LAOS", "LAO"),
        ("nationality", "ฝรั่งเศส", "FRA"), ("nationality", "ไร้สัญชาติ", "XXA"),
        ("nationality", "ดาวอังคาร", UNKNOWN_WORD),
        ("result", "ม. ๖/๑", "VICTIM_FL"), ("result", "ผู้เสียหายจากการค้ามนุษย์", "VICTIM_TIP"),
        ("result", "ไม่เข้าข่าย", "NOT_VICTIM"), ("result", "รอสัมภาษณ์", "NOT_SCREENED"),
        ("result", "ใช่?", UNKNOWN_WORD), ("result", "รอผล MDT??", UNKNOWN_WORD),
        ("result", "-", None),
        ("form", "ขอทาน, ค้าประเวณี", ("05", "01")), ("form", "ขอทานและค้าประเวณี", UNKNOWN_WORD),
        ("form", "บริการ/บันเทิง", ("06.7",)), ("disposition", "ส่ง ตม.", "IMM"),
    ],
)  # fmt: skip
def test_a_word_is_its_code_or_unknown(field: str, word: str, code: Any) -> None:
    assert read(field, word) == code


COLUMNS = ("name", "sex", "birth_date", "age", "date", "received", "id_number")


def row(**cells: Any) -> GoodRow | list[tuple[str, str]]:
    """A row read whole: good, or its problems."""
    usual: dict[str, Any] = {"name": "นางสาวสมมติ ใจดี", "sex": "ญ", "date": "1/12/2568"}
    line = [(usual | cells).get(name, "") for name in COLUMNS]
    read_row = RowReader(TODAY).read("", 1, line, Mapping(dict(enumerate(COLUMNS)), {}))
    if isinstance(read_row, GoodRow):
        return read_row
    return [(problem.field, problem.why) for problem in read_row.problems]


def test_fields_that_contradict_each_other_hold_the_row() -> None:
    assert row(date="1/12/2570") == [("date", FUTURE)]
    assert row(date="") == [("date", MISSING)]
    assert row(name="") == [("name", MISSING)]
    assert row(birth_date="1/1/2575") == [("birth_date", FUTURE)]
    assert row(birth_date="1/1/2569")[0][0] == "birth_date"
    assert row(birth_date="1/6/2540", age="40") == [("age", AGE_DIFFERS)]
    assert row(birth_date="2540", age="40") == [("age", AGE_DIFFERS)]
    assert row(birth_date="31/2/2540", age="x", id_number="1") == [
        ("birth_date", IMPOSSIBLE),
        ("age", UNREADABLE),
        ("id_number", CHECK_DIGIT),
    ]


@pytest.mark.parametrize("age", [27, 28, 29])
def test_an_age_one_year_off_is_no_contradiction(age: int) -> None:
    assert isinstance(row(birth_date="1/6/2540", age=age), GoodRow)
    assert isinstance(row(birth_date="2540", age=age), GoodRow)


def test_a_title_against_the_sex_is_a_remark_not_a_reason() -> None:
    found = row(name="นายสมมติ ใจดี")
    assert isinstance(found, GoodRow)
    assert found.warnings == ("คำนำหน้าชื่อไม่ตรงกับเพศ",)


@given(st.text(max_size=20))
def test_no_text_in_a_row_brings_the_reading_down(text: str) -> None:
    for name in COLUMNS:
        row(**{name: text})
